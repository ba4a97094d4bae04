export { eachOf } from './each-of';
export { jobTask } from './job-task';
export { Jobs } from './jobs';
export { JobsModule } from './jobs.module';
export { PeriodicWork } from './periodic-work';
