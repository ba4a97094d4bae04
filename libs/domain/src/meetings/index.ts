export * from './acts';
export * from './agenda';
export * from './policy';
export * from './recurrence';
export { fieldInZone, instantInZone, isTimeZone, shownOf } from './zoned-time';
