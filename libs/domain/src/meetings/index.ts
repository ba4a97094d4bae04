export * from './policy';
export * from './recurrence';
