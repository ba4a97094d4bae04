export * from './policy';
export * from './transitions';
export * from './case-code';
export * from './presentation-changes';
