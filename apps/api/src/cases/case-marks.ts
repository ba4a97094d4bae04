import { Injectable } from '@nestjs/common';
import type { CaseSummary } from '@consilium/contracts';
import type { Reader } from '../platform/transactions/transactions';

/** What safety holds say of a case: that it is on hold, that one waits for an answer, or both. */
export type HoldMarks = Pick<CaseSummary, 'onHold' | 'openHold'>;

/** Answers by room; a case of which no hold says anything is left out. */
export type HoldMarksProvider = (roomIds: readonly string[], on?: Reader) => Promise<Map<string, HoldMarks>>;

/** What a feature says of a case in its views and on its row in lists. It registers when its module starts. */
@Injectable()
export class CaseMarks {
  private provider: HoldMarksProvider | undefined;

  register(holds: HoldMarksProvider): void {
    this.provider = holds;
  }

  async holds(roomIds: readonly string[], on?: Reader): Promise<Map<string, HoldMarks>> {
    return (await this.provider?.(roomIds, on)) ?? new Map<string, HoldMarks>();
  }
}
