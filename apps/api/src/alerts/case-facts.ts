import { Injectable } from '@nestjs/common';
import { factsForRules, type CasePresentation, type FactsForRules } from '@consilium/clinical';
import { CaseViewsService } from '../cases/case-views.service';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { CourseViewsService } from '../course/course-views.service';
import type { Tx } from '../platform/transactions/transactions';

/** All that the safety rules read of a case, as it is now. */
@Injectable()
export class CaseFacts {
  constructor(
    private readonly cases: CaseViewsService,
    private readonly course: CourseViewsService,
    private readonly presentations: PresentationStore,
  ) {}

  async of(caseId: string, tx?: Tx): Promise<FactsForRules & { presentation: CasePresentation }> {
    const presentation = (await this.presentations.current([caseId], tx)).get(caseId) ?? {};
    const presentedAt = await this.cases.answeredAt(caseId, tx);
    const standing = await this.course.standing(caseId, tx);
    return { ...factsForRules({ presentation, presentedAt, ...standing }), presentation };
  }
}
