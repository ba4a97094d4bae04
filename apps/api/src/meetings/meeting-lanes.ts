import { Injectable } from '@nestjs/common';
import { completeness, type CasePresentation } from '@consilium/clinical';
import { laneOf, nextOnList } from '@consilium/domain';
import { PresentationStore } from '../cases/presentation/presentation-store';
import type { ListedItem } from './meetings.repository';

/** The readiness of the cases on a list. */
@Injectable()
export class MeetingLanes {
  constructor(private readonly presentations: PresentationStore) {}

  presentationsOf(items: readonly ListedItem[]): Promise<Map<string, CasePresentation>> {
    return this.presentations.current(items.map(({ caseId }) => caseId));
  }

  /** The case to begin with: the first that waits to be discussed. */
  async firstToDiscuss(items: readonly ListedItem[]): Promise<ListedItem | undefined> {
    const presentations = await this.presentationsOf(items);
    return nextOnList(
      items.map((item) => ({
        item,
        state: item.state,
        lane: laneOf(item.lane, completeness(presentations.get(item.caseId) ?? {})),
      })),
    )?.item;
  }
}
