import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CourseModule } from '../course/course.module';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { CareMovesService } from './care-moves.service';
import { CarePathController } from './care-path.controller';
import { CarePathRepository } from './care-path.repository';
import { CarePathService } from './care-path.service';

/** The way of a case through treatment: what is agreed about it, and by whom. */
@Module({
  imports: [CasesModule, CourseModule, PeopleModule, RoomsModule],
  controllers: [CarePathController],
  providers: [CareMovesService, CarePathRepository, CarePathService],
})
export class CarePathModule {}
