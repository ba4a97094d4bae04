/** Knowledge of ketamine-assisted psychotherapy as data with pure functions over it. No clock, no framework; runs in the browser and in Node. */
export * from './care-path';
export * from './codes';
export * from './course';
export * from './form';
export * from './import';
export * from './medications';
export * from './rules';
export * from './scales';
export * from './values';
