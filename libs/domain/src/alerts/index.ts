export * from './primary-clinician';
