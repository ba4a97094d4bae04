import { Injectable } from '@nestjs/common';
import { completeness } from '@consilium/clinical';
import { LIST_LIMIT_MAX, type MeetingItem, type MeetingListItem, type MeetingPerson, type MeetingView, type Page } from '@consilium/contracts';
import { laneOf, meetingAbilities, nextOccurrence } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { Transactions } from '../platform/transactions/transactions';
import type { Membership } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { MeetingAccess } from './meeting-access';
import { MeetingLanes } from './meeting-lanes';
import { MeetingsRepository, type MeetingItemRow, type MeetingRow } from './meetings.repository';

const GONE = { displayName: '', discipline: null };

/** What somebody who takes part sees of a meeting. Of a case that they are not in: its place, lane and minutes. */
@Injectable()
export class MeetingViews {
  constructor(
    private readonly access: MeetingAccess,
    private readonly audit: Audit,
    private readonly lanes: MeetingLanes,
    private readonly meetings: MeetingsRepository,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  async view(viewer: Viewer, id: string): Promise<MeetingView> {
    const meeting = await this.access.enter(viewer, id);
    const [rows, members, own] = await Promise.all([this.meetings.items([id]), this.meetings.people(id), this.ownCases(viewer)]);
    const items = await this.present(rows, own);
    await this.audit.append(this.transactions, { actor: auditActor(viewer), action: 'meeting.viewed', objectType: 'meeting', objectId: id });
    return {
      id, title: meeting.title, status: meeting.status, startsAt: meeting.startsAt.toISOString(), startedAt: meeting.startedAt?.toISOString() ?? null,
      endedAt: meeting.endedAt?.toISOString() ?? null, facilitator: personOf(members, meeting.facilitatorId), members, series: seriesOf(meeting), items,
      currentItemId: rows.find(({ state }) => state === 'current')?.id ?? null, version: meeting.version,
      abilities: meetingAbilities({ isFacilitator: meeting.facilitatorId === viewer.memberId }, meeting.status),
    };
  }

  async list(viewer: Viewer, box: 'coming' | 'past'): Promise<Page<MeetingListItem>> {
    const rows = await this.meetings.list(viewer.memberId, box, LIST_LIMIT_MAX);
    const [items, own] = await Promise.all([this.meetings.items(rows.map(({ id }) => id)), this.ownCases(viewer)]);
    const listed = await Promise.all(rows.map(async (row): Promise<MeetingListItem> => {
      const cases = items.filter(({ meetingId }) => meetingId === row.id);
      return {
        id: row.id, title: row.title, status: row.status, startsAt: row.startsAt.toISOString(), everyWeeks: row.everyWeeks,
        facilitator: personOf(await this.meetings.people(row.id), row.facilitatorId), caseCount: cases.length, yourCases: cases.filter(({ caseId }) => own.has(caseId)).length,
      };
    }));
    return { items: listed, nextCursor: null };
  }

  private async present(rows: MeetingItemRow[], own: Map<string, Membership>): Promise<MeetingItem[]> {
    const presentations = await this.lanes.of(rows);
    return rows.map((row, index): MeetingItem => {
      const presentation = presentations.get(row.caseId) ?? {};
      const done = completeness(presentation);
      const shown = { id: row.id, position: index + 1, lane: laneOf(row.lane, done), minutes: row.minutes, state: row.state, returned: row.returnedFrom !== null, late: row.lateReason !== null };
      const membership = own.get(row.caseId);
      if (!membership) return shown;
      return {
        ...shown,
        case: {
          id: row.caseId, code: membership.room.label, title: presentation.title ?? '', question: presentation.question ?? '', roomId: row.roomId, completeness: done,
          ...(row.lateReason !== null && { lateReason: row.lateReason }), ...(row.consultationId !== null && { consultationId: row.consultationId }),
        },
      };
    });
  }

  private async ownCases(viewer: Viewer): Promise<Map<string, Membership>> {
    return new Map((await this.rooms.roomsOf(viewer.memberId, 'case')).map((membership) => [membership.room.subjectId, membership]));
  }
}

const personOf = (members: readonly MeetingPerson[], memberId: string): MeetingPerson => members.find((one) => one.memberId === memberId) ?? { memberId, ...GONE };

function seriesOf({ seriesId, everyWeeks, timeZone, startsAt }: MeetingRow): MeetingView['series'] {
  if (!seriesId || !everyWeeks || !timeZone) return null;
  return { id: seriesId, everyWeeks, timeZone, nextAt: nextOccurrence(startsAt, { everyWeeks, timeZone }, startsAt).toISOString() };
}
