import { Global, Module } from '@nestjs/common';
import { Changes } from './changes';
import { Once } from './once';

/** How features change things: once, permitted, recorded. */
@Global()
@Module({ providers: [Changes, Once], exports: [Changes, Once] })
export class FlowModule {}
