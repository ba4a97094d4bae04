import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CourseModule } from '../course/course.module';
import { PeopleModule } from '../people/people.module';
import { PrivacyModule } from '../privacy/privacy.module';
import { RoomsModule } from '../rooms/rooms.module';
import { AlertChecks } from './alert-checks';
import { AlertsController } from './alerts.controller';
import { AlertsRepository } from './alerts.repository';
import { AlertsService } from './alerts.service';
import { CaseFacts } from './case-facts';

/** Safety alerts: the rules of the clinical library on the facts of cases. */
@Module({
  imports: [CasesModule, CourseModule, PeopleModule, PrivacyModule, RoomsModule],
  controllers: [AlertsController],
  providers: [AlertChecks, AlertsRepository, AlertsService, CaseFacts],
})
export class AlertsModule {}
