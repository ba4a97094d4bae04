export { appRoleOf, ownAddresses, refuseSuperuser } from './addresses';
export type { DatabaseAddresses } from './addresses';
export { connect } from './connect';
export { createDataSource, dataSourceOptions } from './data-source';
export { discoverEntities, discoverMigrations } from './discovered-classes';
export { migrate } from './migrate';
export { snakeCase } from './snake-case-naming';
export { isUniqueViolation } from './violations';
