import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { CourseModule } from '../course/course.module';
import { InboxModule } from '../inbox/inbox.module';
import { PeopleModule } from '../people/people.module';
import { PrivacyModule } from '../privacy/privacy.module';
import { RoomsModule } from '../rooms/rooms.module';
import { AlertAddressing } from './alert-addressing';
import { AlertChecks } from './alert-checks';
import { AlertClocks } from './alert-clocks';
import { AlertsController } from './alerts.controller';
import { AlertsRepository } from './alerts.repository';
import { AlertsService } from './alerts.service';
import { CaseFacts } from './case-facts';
import { NamingService } from './naming.service';
import { PrimaryClinicians } from './primary-clinicians';
import { Rechecks } from './rechecks';
import { RuleSetChangesService } from './rule-sets/rule-set-changes.service';
import { RuleSets } from './rule-sets/rule-sets';
import { RuleSetsController } from './rule-sets/rule-sets.controller';
import { RuleSetsRepository } from './rule-sets/rule-sets.repository';

/** Safety alerts: the rules of the clinical library on the facts of cases. */
@Module({
  imports: [CasesModule, CourseModule, InboxModule, PeopleModule, PrivacyModule, RoomsModule],
  controllers: [AlertsController, RuleSetsController],
  providers: [
    AlertAddressing,
    AlertChecks,
    AlertClocks,
    AlertsRepository,
    AlertsService,
    CaseFacts,
    NamingService,
    PrimaryClinicians,
    Rechecks,
    RuleSetChangesService,
    RuleSets,
    RuleSetsRepository,
  ],
})
export class AlertsModule {}
