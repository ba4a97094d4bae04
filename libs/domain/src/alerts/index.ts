export * from './primary-clinician';
export * from './rule-set-changes';
