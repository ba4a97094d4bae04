import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs';
import { PeriodicWork } from './periodic-work';

/** Background work for every feature. */
@Global()
@Module({ providers: [Jobs, PeriodicWork], exports: [Jobs, PeriodicWork] })
export class JobsModule {}
