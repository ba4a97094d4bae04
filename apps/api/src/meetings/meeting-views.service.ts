import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  LIST_LIMIT_MAX,
  type MeetingListItem,
  type MeetingView,
  type Page,
  type PersonRef,
} from '@consilium/contracts';
import { CaseMarks } from '../cases/case-marks';
import { ConsultationMeetings } from '../consultations/consultation-meetings';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { Transactions } from '../platform/transactions/transactions';
import type { Membership } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { MeetingAccess } from './meeting-access';
import { MeetingLanes } from './meeting-lanes';
import { MeetingNotices } from './meeting-notices';
import { abilitiesOf, itemOf, personOf, placeOf, plannedMinutes, seriesOf, type OwnCase } from './meeting.presenter';
import { MeetingsRepository, type MeetingFilter, type ListedItem, type MeetingRow } from './meetings.repository';

/** What somebody who takes part sees of a meeting. Of a case that they are not in: its place, lane and minutes. */
@Injectable()
export class MeetingViews implements OnModuleInit {
  constructor(
    private readonly access: MeetingAccess,
    private readonly audit: Audit,
    private readonly consultations: ConsultationMeetings,
    private readonly lanes: MeetingLanes,
    private readonly marks: CaseMarks,
    private readonly meetings: MeetingsRepository,
    private readonly notices: MeetingNotices,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.consultations.register({
      meetingFor: (memberId, consultationId) => this.meetings.ofConsultation(memberId, consultationId),
      wentOn: (tx, consultationId) => this.meetings.wentOn(tx, consultationId),
    });
  }

  async view(viewer: Viewer, id: string): Promise<MeetingView> {
    const view = await this.present(viewer, await this.access.authorize(viewer, id));
    await this.audit.append(this.transactions, {
      actor: auditActor(viewer),
      action: 'meeting.viewed',
      objectType: 'meeting',
      objectId: id,
    });
    return view;
  }

  /** The meeting as a change left it: part of that change, not a read of its own. */
  async changed(viewer: Viewer, id: string): Promise<MeetingView> {
    return this.present(viewer, await this.access.authorize(viewer, id));
  }

  private async present(viewer: Viewer, meeting: MeetingRow): Promise<MeetingView> {
    const { id } = meeting;
    const [rows, people, own, next] = await Promise.all([
      this.meetings.items([id]),
      this.meetings.people([id]),
      this.ownCases(viewer),
      meeting.seriesId ? this.meetings.openOfSeries(viewer.memberId, meeting.seriesId) : null,
    ]);
    const members = people.get(id) ?? [];
    const [presentations, cases] = await Promise.all([
      this.lanes.presentationsOf(rows),
      this.withPeople(rows, members, own),
    ]);
    await this.notices.seen(viewer.memberId, id);
    return {
      id,
      title: meeting.title,
      status: meeting.status,
      startsAt: meeting.startsAt.toISOString(),
      startedAt: meeting.startedAt?.toISOString() ?? null,
      endedAt: meeting.endedAt?.toISOString() ?? null,
      facilitator: personOf(members, meeting.facilitatorId),
      members,
      series: seriesOf(meeting),
      next: next && next.id !== id ? { id: next.id, startsAt: next.startsAt.toISOString() } : null,
      items: rows.map((row, index) =>
        itemOf(row, index + 1, presentations.get(row.caseId) ?? {}, cases.get(row.caseId)),
      ),
      currentItemId: rows.find(({ state }) => state === 'current')?.id ?? null,
      version: meeting.version,
      abilities: abilitiesOf(viewer, meeting),
    };
  }

  async list(viewer: Viewer, filter: MeetingFilter): Promise<Page<MeetingListItem>> {
    const rows = await this.meetings.list(viewer.memberId, filter, LIST_LIMIT_MAX);
    const ids = rows.map(({ id }) => id);
    const [items, people, own] = await Promise.all([
      this.meetings.items(ids),
      this.meetings.people(ids),
      this.ownCases(viewer),
    ]);
    const itemsOf = new Map(ids.map((id) => [id, items.filter(({ meetingId }) => meetingId === id)]));
    const presentations = await this.lanes.presentationsOf(items);
    const listed = rows.map((row): MeetingListItem => {
      const cases = itemsOf.get(row.id) ?? [];
      return {
        id: row.id,
        title: row.title,
        status: row.status,
        startsAt: row.startsAt.toISOString(),
        startedAt: row.startedAt?.toISOString() ?? null,
        seriesId: row.seriesId,
        everyWeeks: row.everyWeeks,
        timeZone: row.timeZone,
        slot: row.slot,
        facilitator: personOf(people.get(row.id) ?? [], row.facilitatorId),
        caseCount: cases.length,
        yourCases: cases.filter(({ caseId }) => own.has(caseId)).length,
        minutes: plannedMinutes(cases, presentations),
        places:
          row.status === 'running'
            ? cases.map((item, index) =>
                placeOf(item, index + 1, presentations.get(item.caseId) ?? {}, own.get(item.caseId)),
              )
            : [],
        version: row.version,
        abilities: abilitiesOf(viewer, row),
      };
    });
    return { items: listed, nextCursor: null };
  }

  /** Who of the meeting is not in a case, for the cases that the viewer is in. */
  private async withPeople(
    rows: readonly ListedItem[],
    members: readonly PersonRef[],
    own: ReadonlyMap<string, Membership>,
  ): Promise<Map<string, OwnCase>> {
    const seen = rows.flatMap(({ caseId }) => own.get(caseId) ?? []);
    const roomIds = seen.map(({ roomId }) => roomId);
    const [inRoom, holds] = await Promise.all([this.rooms.membersOf(roomIds), this.marks.holds(roomIds)]);
    return new Map(
      seen.map((membership) => {
        const within = new Set(inRoom.get(membership.roomId)?.map(({ memberId }) => memberId));
        const notInCase = members.map(({ memberId }) => memberId).filter((memberId) => !within.has(memberId));
        return [membership.room.subjectId, { membership, notInCase, holds: holds.get(membership.roomId) }];
      }),
    );
  }

  private async ownCases(viewer: Viewer): Promise<Map<string, Membership>> {
    return new Map(
      (await this.rooms.roomsOf(viewer.memberId, 'case')).map((membership) => [membership.room.subjectId, membership]),
    );
  }
}
