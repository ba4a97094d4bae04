import { Module } from '@nestjs/common';
import { InboxModule } from '../../inbox/inbox.module';
import { MembersModule } from '../../members/members.module';
import { PeopleModule } from '../../people/people.module';
import { RoomsModule } from '../../rooms/rooms.module';
import { PrivacyModule } from '../privacy.module';
import { Quarantine } from '../quarantine/quarantine';
import { QuarantineRepository } from '../quarantine/quarantine.repository';
import { ReportsController } from '../reports/reports.controller';
import { ReportsService } from '../reports/reports.service';
import { IncidentAccess } from './incident-access';
import { IncidentPeople } from './incident-people';
import { IncidentPresenter } from './incident-presenter';
import { IncidentRecord } from './incident-record';
import { IncidentsController } from './incidents.controller';
import { IncidentsRepository } from './incidents.repository';
import { IncidentsService } from './incidents.service';
import { TextSettlement } from './text-settlement';

/** When an identifier gets through: reports, the quarantine of their texts, and the incidents that follow. */
@Module({
  imports: [InboxModule, MembersModule, PeopleModule, PrivacyModule, RoomsModule],
  controllers: [IncidentsController, ReportsController],
  providers: [
    IncidentAccess,
    IncidentPeople,
    IncidentPresenter,
    IncidentRecord,
    IncidentsRepository,
    IncidentsService,
    Quarantine,
    QuarantineRepository,
    ReportsService,
    TextSettlement,
  ],
  exports: [IncidentsService],
})
export class IncidentsModule {}
