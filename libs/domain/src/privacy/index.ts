export * from './actor';
export * from './clocks';
export * from './decide';
export * from './event-texts';
export * from './policy';
export * from './report-limit';
export * from './transitions';
export * from './undo';
