export * from './dose-authorization';
export type { CourseForDue, DueItem } from './due-item';
export { dueNext } from './due-next';
export * from './gate';
export type { GateItem } from './gates';
export type { RecordedOfCase } from './known';
export * from './phases';
