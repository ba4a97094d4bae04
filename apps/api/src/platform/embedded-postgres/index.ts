export { startEmbeddedPostgres } from './start-embedded-postgres';
export { openEmbeddedPostgres } from './running-postgres';
export { stopPostmaster } from './postmaster';
export { processIdentity } from './processes';
