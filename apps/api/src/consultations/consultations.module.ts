import { Module } from '@nestjs/common';
import { CasesModule } from '../cases/cases.module';
import { InboxModule } from '../inbox/inbox.module';
import { RoomsModule } from '../rooms/rooms.module';
import { AbandonedConsultations } from './abandoned-consultations';
import { Attendance } from './attendance.service';
import { ConsultationAccess } from './consultation-access';
import { ConsultationViews } from './consultation-views.service';
import { ConsultationsController } from './consultations.controller';
import { ConsultationsRepository } from './consultations.repository';
import { ConsultationsService } from './consultations.service';
import { HeldRecommendationsController } from './held-recommendations.controller';
import { HeldRecommendations } from './held-recommendations.service';
import { SafetyHoldsController } from './safety-holds.controller';
import { SafetyHolds } from './safety-holds.service';
import { SummariesController } from './summaries.controller';
import { Summaries } from './summaries.service';
import { SummaryWriter } from './summary-writer';

/** Consultations in the rooms of cases: phases, attendance, held recommendations, safety holds, summaries. */
@Module({
  imports: [CasesModule, InboxModule, RoomsModule],
  controllers: [ConsultationsController, HeldRecommendationsController, SafetyHoldsController, SummariesController],
  providers: [
    AbandonedConsultations, Attendance, ConsultationAccess, ConsultationViews, ConsultationsRepository, ConsultationsService, HeldRecommendations, SafetyHolds,
    Summaries, SummaryWriter,
  ],
  exports: [ConsultationsService],
})
export class ConsultationsModule {}
