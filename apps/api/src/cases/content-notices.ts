import { Injectable } from '@nestjs/common';
import { NOT_RECORDED, traumaCategoryLabel, type CasePresentation, type TraumaCategory } from '@consilium/clinical';
import type { Tx } from '../platform/transactions/transactions';
import { CasesRepository } from './cases.repository';

/** The notice before a case with trauma categories, and who chose to go on. A category that is added later asks again. */
@Injectable()
export class ContentNotices {
  constructor(private readonly cases: CasesRepository) {}

  /** Categories this member went on past, per case. */
  acceptedBy(memberId: string, caseIds: string[]): Promise<Map<string, string[]>> {
    return this.cases.acceptedNotices(memberId, caseIds);
  }

  accept(tx: Tx, caseId: string, memberId: string, presentation: CasePresentation): Promise<void> {
    return this.cases.acceptNotice(tx, caseId, memberId, categoriesOf(presentation));
  }
}

const categoriesOf = ({ traumaSummary }: CasePresentation): TraumaCategory[] =>
  traumaSummary === NOT_RECORDED ? [] : (traumaSummary ?? []);

/** Words of the categories that this member has not gone on past. Empty: no notice. */
export const noticeOf = (presentation: CasePresentation, accepted: readonly string[]): string[] =>
  categoriesOf(presentation)
    .filter((category) => !accepted.includes(category))
    .map(traumaCategoryLabel);

/** What of a presentation waits behind the notice: what the categories are about. */
export function withoutNoticed(presentation: CasePresentation): CasePresentation {
  const { traumaSummary: _, traumaNote: __, ...rest } = presentation;
  return rest;
}
