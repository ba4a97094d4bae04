import { Module } from '@nestjs/common';
import { MembersModule } from '../members/members.module';
import { DirectoryController } from './directory.controller';

@Module({ imports: [MembersModule], controllers: [DirectoryController] })
export class DirectoryModule {}
