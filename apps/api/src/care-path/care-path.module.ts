import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { CarePathController } from './care-path.controller';
import { CarePathRepository } from './care-path.repository';
import { CarePathService } from './care-path.service';

/** The way of a case through treatment: what is agreed about it, and by whom. */
@Module({
  imports: [CasesModule, PeopleModule, RoomsModule],
  controllers: [CarePathController],
  providers: [CarePathRepository, CarePathService],
})
export class CarePathModule {}
