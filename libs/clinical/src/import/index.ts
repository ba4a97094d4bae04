export { IMPORT_LIMITS, type Encoding } from './file-text';
export type { Delimiter } from './csv';
export type { ImportPreview } from './import-table';
export * from './place-rows';
export * from './problems';
export * from './vitals';
export * from './scales';
