import { Module } from '@nestjs/common';
import { InboxModule } from '../../inbox/inbox.module';
import { MembersModule } from '../../members/members.module';
import { PeopleModule } from '../../people/people.module';
import { RoomsModule } from '../../rooms/rooms.module';
import { SealedTextsModule } from '../../sealed-texts/sealed-texts.module';
import { PrivacyModule } from '../privacy.module';
import { Quarantine } from '../quarantine/quarantine';
import { QuarantineRepository } from '../quarantine/quarantine.repository';
import { IncidentOpening } from '../reports/incident-opening';
import { OwnReports } from '../reports/own-reports';
import { ReportsController } from '../reports/reports.controller';
import { ReportsService } from '../reports/reports.service';
import { TextReportsController } from '../reports/text-reports.controller';
import { TextReportsService } from '../reports/text-reports.service';
import { TextsInReports } from '../reports/texts-in-reports';
import { HeldTexts } from './held-texts';
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
  imports: [InboxModule, MembersModule, PeopleModule, PrivacyModule, RoomsModule, SealedTextsModule],
  controllers: [IncidentsController, ReportsController, TextReportsController],
  providers: [
    HeldTexts,
    IncidentAccess,
    IncidentOpening,
    IncidentPeople,
    IncidentPresenter,
    IncidentRecord,
    IncidentsRepository,
    IncidentsService,
    OwnReports,
    Quarantine,
    QuarantineRepository,
    ReportsService,
    TextReportsService,
    TextSettlement,
    TextsInReports,
  ],
  exports: [IncidentsService],
})
export class IncidentsModule {}
