export { CARERS, carerLabel, type Carer } from './carers';
export * from './dose-authorization';
export type { CourseForDue, DueItem } from './due-item';
export { dueNext } from './due-next';
