import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module';
import { RoomsModule } from '../rooms/rooms.module';
import { SealedTextsModule } from '../sealed-texts/sealed-texts.module';
import { CaseAccess } from './case-access';
import { CaseAudit } from './case-audit';
import { CaseConsentController } from './case-consent.controller';
import { CaseConsentService } from './case-consent.service';
import { CaseMarks } from './case-marks';
import { CaseMembersController } from './case-members.controller';
import { CaseMembersService } from './case-members.service';
import { CaseSubjectProvider } from './case-subject-provider';
import { CaseVersionsController } from './case-versions.controller';
import { CaseViewsService } from './case-views.service';
import { CasesController } from './cases.controller';
import { CasesRepository } from './cases.repository';
import { CasesService } from './cases.service';
import { ContentNotices } from './content-notices';
import { DraftRemoval } from './draft-removal';
import { DraftSweep } from './draft-sweep';
import { PresentationWatchers } from './presentation-watchers';
import { PresentationRepository } from './presentation/presentation.repository';
import { PresentationStore } from './presentation/presentation-store';
import { TextsInCases } from './texts-in-cases';

/** Cases: their presentation with its history, status, consent and people. Their discussion is the room's. */
@Module({
  imports: [PeopleModule, RoomsModule, SealedTextsModule],
  controllers: [CasesController, CaseConsentController, CaseMembersController, CaseVersionsController],
  providers: [
    CaseAccess,
    CaseAudit,
    CaseConsentService,
    CaseMarks,
    CaseMembersService,
    CaseSubjectProvider,
    CaseViewsService,
    CasesRepository,
    CasesService,
    ContentNotices,
    DraftRemoval,
    DraftSweep,
    PresentationRepository,
    PresentationStore,
    PresentationWatchers,
    TextsInCases,
  ],
  exports: [
    CaseAccess,
    CaseAudit,
    CaseMarks,
    CaseViewsService,
    CasesRepository,
    PresentationStore,
    PresentationWatchers,
  ],
})
export class CasesModule {}
