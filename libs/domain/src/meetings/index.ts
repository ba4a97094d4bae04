export * from './acts';
export * from './agenda';
export * from './decide';
export * from './policy';
export * from './recurrence';
export * from './transitions';
export { fieldInZone, instantInZone, isTimeZone, shownOf } from './zoned-time';
