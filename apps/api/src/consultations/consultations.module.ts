import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { InboxModule } from '../inbox/inbox.module';
import { MembersModule } from '../members/members.module';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { SessionsModule } from '../auth/sessions.module';
import { AbandonedConsultations } from './abandoned-consultations';
import { AttendanceRepository } from './attendance.repository';
import { Attendance } from './attendance.service';
import { ConsultationAccess } from './consultation-access';
import { ConsultationMeetings } from './consultation-meetings';
import { ConsultationNotices } from './consultation-notices';
import { ConsultationViews } from './consultation-views.service';
import { ConsultationsController } from './consultations.controller';
import { ConsultationsRepository } from './consultations.repository';
import { ConsultationsService } from './consultations.service';
import { EarlyRecommendationsController } from './early-recommendations.controller';
import { EarlyRecommendationsRepository } from './early-recommendations.repository';
import { EarlyRecommendations } from './early-recommendations.service';
import { HoldNotices } from './holds/hold-notices.service';
import { HoldViews } from './holds/hold-views.service';
import { HoldsRepository } from './holds/holds.repository';
import { SafetyHoldsController } from './holds/safety-holds.controller';
import { SafetyHolds } from './holds/safety-holds.service';
import { OpenConsultationsController } from './open-consultations.controller';
import { OpenConsultations } from './open-consultations.service';
import { RecordPrinter } from './record/record-printer';
import { SummariesController } from './summaries.controller';
import { SummariesRepository } from './summaries.repository';
import { Summaries } from './summaries.service';
import { SummaryWriter } from './summary-writer';
import { TextsInConsultations } from './texts-in-consultations';

/** Consultations in the rooms of cases: phases, attendance, held recommendations, safety holds, summaries. */
@Module({
  imports: [CasesModule, InboxModule, MembersModule, PeopleModule, RoomsModule, SessionsModule],
  controllers: [
    ConsultationsController,
    EarlyRecommendationsController,
    OpenConsultationsController,
    SafetyHoldsController,
    SummariesController,
  ],
  providers: [
    AbandonedConsultations,
    Attendance,
    AttendanceRepository,
    ConsultationAccess,
    ConsultationMeetings,
    ConsultationNotices,
    ConsultationViews,
    ConsultationsRepository,
    ConsultationsService,
    EarlyRecommendations,
    EarlyRecommendationsRepository,
    HoldNotices,
    HoldsRepository,
    HoldViews,
    OpenConsultations,
    RecordPrinter,
    SafetyHolds,
    Summaries,
    SummariesRepository,
    SummaryWriter,
    TextsInConsultations,
  ],
  exports: [ConsultationMeetings, ConsultationsService],
})
export class ConsultationsModule {}
