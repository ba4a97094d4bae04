import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { CourseChanges } from './course-changes';
import { CourseViewsService } from './course-views.service';
import { CourseController } from './course.controller';
import { CourseRepository } from './course.repository';
import { CourseService } from './course.service';
import { ImportController } from './import/import.controller';
import { ImportService } from './import/import.service';
import { TreatmentSessionsService } from './treatment-sessions.service';

/** What is recorded of cases over time: treatment sessions and facts. */
@Module({
  imports: [CasesModule, PeopleModule, RoomsModule],
  controllers: [CourseController, ImportController],
  providers: [
    CourseChanges,
    CourseRepository,
    CourseService,
    CourseViewsService,
    ImportService,
    TreatmentSessionsService,
  ],
  exports: [CourseChanges, CourseRepository, CourseViewsService],
})
export class CourseModule {}
