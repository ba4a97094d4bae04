import { Injectable } from '@nestjs/common';
import { completeness, type CasePresentation } from '@consilium/clinical';
import { laneOf } from '@consilium/domain';
import { PresentationStore } from '../cases/presentation/presentation-store';
import type { MeetingItemRow } from './meetings.repository';

/** The readiness of the cases on a list. */
@Injectable()
export class MeetingLanes {
  constructor(private readonly presentations: PresentationStore) {}

  of(items: readonly MeetingItemRow[]): Promise<Map<string, CasePresentation>> {
    return this.presentations.current(items.map(({ caseId }) => caseId));
  }

  /** The first case that waits in the lane `discuss`. */
  async firstToDiscuss(items: readonly MeetingItemRow[]): Promise<MeetingItemRow | undefined> {
    const presentations = await this.of(items);
    return items.find((item) => item.state === 'waiting' && laneOf(item.lane, completeness(presentations.get(item.caseId) ?? {})) === 'discuss');
  }
}
