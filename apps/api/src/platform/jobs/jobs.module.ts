import { Global, Module } from '@nestjs/common';
import { Jobs } from './jobs';

/** Background work for every feature. */
@Global()
@Module({ providers: [Jobs], exports: [Jobs] })
export class JobsModule {}
