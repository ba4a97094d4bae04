import { Injectable } from '@nestjs/common';
import {
  DEFAULT_CASE_MINUTES,
  MEETING_CASES_MAX,
  type AddMeetingCase,
  type ArrangeMeetingCase,
} from '@consilium/contracts';
import { isLate, refusalToList } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../platform/access/viewer';
import { ProblemException, notFound } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { MeetingAccess } from './meeting-access';
import { MeetingsRepository, type ListedItem, type MeetingRow } from './meetings.repository';

/** The list of cases of a meeting. */
@Injectable()
export class MeetingCasesService {
  constructor(
    private readonly access: MeetingAccess,
    private readonly meetings: MeetingsRepository,
    private readonly rooms: RoomsService,
  ) {}

  /** Puts a case on the list. A case that the viewer is not in is as absent as an unknown one. */
  async add(viewer: Viewer, id: string, add: AddMeetingCase): Promise<void> {
    const { facilitatorId } = await this.access.authorize(viewer, id);
    const [own, facilitators] = await Promise.all([
      this.rooms.membershipOfSubject(viewer.memberId, 'case', add.caseId),
      this.rooms.membershipOfSubject(facilitatorId, 'case', add.caseId),
    ]);
    await this.access.change(viewer, id, 'meeting.add_case', null, async (tx, meeting) => {
      if (!own) throw notFound();
      const refusal = refusalToList(own.role, facilitators?.role);
      if (refusal || !own.room.writable) throw new ProblemException(refusal ?? 'meeting.case_not_eligible');
      const late = isLate(meeting, new Date());
      if (late && !add.reason) throw new ProblemException('meeting.late_reason_required');
      if ((await this.meetings.items([id], tx)).length >= MEETING_CASES_MAX)
        throw new ProblemException('meeting.case_not_eligible');
      const added = await this.meetings.insertItem(tx, {
        id: uuidv7(),
        meetingId: id,
        caseId: add.caseId,
        roomId: own.roomId,
        lane: add.lane ?? null,
        minutes: add.minutes ?? DEFAULT_CASE_MINUTES,
        lateReason: late ? add.reason! : null,
        returnedFrom: null,
        addedBy: viewer.memberId,
      });
      if (!added) throw new ProblemException('meeting.case_listed');
      await this.meetings.bump(tx, meeting);
    });
  }

  /** Its place, lane and minutes. */
  async arrange(
    viewer: Viewer,
    id: string,
    itemId: string,
    change: ArrangeMeetingCase,
    version: number,
  ): Promise<void> {
    await this.access.change(viewer, id, 'meeting.arrange', version, async (tx, meeting) => {
      const { items, item } = await this.itemOf(tx, meeting, itemId);
      await this.meetings.updateItem(tx, itemId, {
        ...item,
        minutes: change.minutes ?? item.minutes,
        lane: change.lane === undefined ? item.lane : change.lane,
      });
      if (change.position !== undefined) {
        const others = items.filter((one) => one !== item).map((one) => one.id);
        await this.meetings.order(tx, others.toSpliced(change.position - 1, 0, itemId));
      }
      await this.meetings.bump(tx, meeting);
    });
  }

  /** Takes a case off the list; one that was begun stays. */
  async remove(viewer: Viewer, id: string, itemId: string): Promise<void> {
    await this.access.change(viewer, id, 'meeting.arrange', null, async (tx, meeting) => {
      const { item } = await this.itemOf(tx, meeting, itemId);
      if (item.state !== 'waiting') throw new ProblemException('meeting.illegal_transition');
      await this.meetings.removeItem(tx, itemId);
      await this.meetings.bump(tx, meeting);
    });
  }

  private async itemOf(
    tx: Tx,
    meeting: MeetingRow,
    itemId: string,
  ): Promise<{ items: ListedItem[]; item: ListedItem }> {
    const items = await this.meetings.items([meeting.id], tx);
    const item = items.find(({ id }) => id === itemId);
    if (!item) throw notFound();
    return { items, item };
  }
}
