import { Injectable } from '@nestjs/common';
import { NOT_RECORDED, traumaCategoryLabel, type CasePresentation, type TraumaCategory } from '@consilium/clinical';
import { Transactions, type Tx } from '../platform/transactions/transactions';

/** The notice before a case with trauma categories, and who chose to go on. A category that is added later asks again. */
@Injectable()
export class ContentNotices {
  constructor(private readonly transactions: Transactions) {}

  /** Categories this member went on past, per case. */
  async acceptedBy(memberId: string, caseIds: string[]): Promise<Map<string, string[]>> {
    const rows = await this.transactions.query<{ case_id: string; categories: string[] }>(
      'SELECT case_id, categories FROM case_notice_accept WHERE member_id = $1 AND case_id = ANY($2::uuid[])',
      [memberId, caseIds],
    );
    return new Map(rows.map((row) => [row.case_id, row.categories]));
  }

  async accept(tx: Tx, caseId: string, memberId: string, presentation: CasePresentation): Promise<void> {
    await tx.query(
      `INSERT INTO case_notice_accept (case_id, member_id, categories) VALUES ($1, $2, $3)
       ON CONFLICT (case_id, member_id) DO UPDATE SET categories = EXCLUDED.categories, at = now()`,
      [caseId, memberId, categoriesOf(presentation)],
    );
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
