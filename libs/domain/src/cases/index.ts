export type { CaseInRoom } from './in-room';
export * from './policy';
export * from './transitions';
export * from './case-code';
export * from './presentation-changes';
