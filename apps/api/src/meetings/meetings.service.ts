import { Injectable } from '@nestjs/common';
import { type MeetingCommand, type PlanMeeting } from '@consilium/contracts';
import { slotAt } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../platform/access/viewer';
import { PeopleService } from '../people/people.service';
import { Audit, auditActor } from '../platform/audit/audit';
import { ProblemException, notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { ConsultationsService, type Prepared } from '../consultations/consultations.service';
import { RoomsService } from '../rooms/rooms.service';
import { MeetingAccess } from './meeting-access';
import { MeetingLanes } from './meeting-lanes';
import { MeetingNews } from './meeting-news';
import { MeetingNotices } from './meeting-notices';
import { MeetingSeriesService } from './meeting-series.service';
import { MeetingsRepository, type ListedItem, type MeetingRow } from './meetings.repository';

/** A case of the list with what its room says; null: there is none. */
type Target = { item: ListedItem; prepared: Prepared } | null;

/** Planning a meeting and going with it from room to room. */
@Injectable()
export class MeetingsService {
  constructor(
    private readonly access: MeetingAccess,
    private readonly audit: Audit,
    private readonly consultations: ConsultationsService,
    private readonly lanes: MeetingLanes,
    private readonly meetings: MeetingsRepository,
    private readonly news: MeetingNews,
    private readonly notices: MeetingNotices,
    private readonly people: PeopleService,
    private readonly rooms: RoomsService,
    private readonly series: MeetingSeriesService,
    private readonly transactions: Transactions,
  ) {}

  /** Plans one, facilitated by who plans it. Answers its id. */
  async plan(viewer: Viewer, plan: PlanMeeting): Promise<string> {
    if (viewer.standing !== 'full') throw new ProblemException('member.licence_not_current');
    const startsAt = new Date(plan.startsAt);
    if (startsAt.getTime() <= Date.now()) throw new ProblemException('meeting.time_over');
    const memberIds = [...new Set([viewer.memberId, ...(plan.memberIds ?? [])])];
    await this.requireEligible(memberIds);
    return this.transactions.run(async (tx) => {
      const id = uuidv7();
      const seriesId = plan.everyWeeks === undefined ? null : uuidv7();
      const timeZone = plan.timeZone ?? 'UTC';
      if (seriesId) await this.meetings.insertSeries(tx, { id: seriesId, everyWeeks: plan.everyWeeks!, timeZone });
      await this.meetings.insert(
        tx,
        {
          id,
          seriesId,
          slot: seriesId && slotAt(startsAt, timeZone),
          title: plan.title,
          startsAt,
          facilitatorId: viewer.memberId,
        },
        memberIds,
      );
      await this.audit.append(tx, {
        actor: auditActor(viewer),
        action: 'meeting.planned',
        objectType: 'meeting',
        objectId: id,
      });
      this.news.tell(tx, { id, version: 1 }, { now: memberIds });
      await this.notices.follow(tx, viewer.memberId, { id, startsAt, status: 'planned' }, { now: memberIds });
      return id;
    });
  }

  async command(viewer: Viewer, id: string, command: MeetingCommand, version: number): Promise<void> {
    const target =
      command.action === 'start' || command.action === 'move' || command.action === 'undo_move'
        ? await this.target(viewer, id, command)
        : null;
    await this.access.change(viewer, id, `meeting.${command.action}`, version, async (tx, meeting) => {
      switch (command.action) {
        case 'change':
          return this.changePlan(tx, meeting, command);
        case 'facilitator':
          return this.handOver(tx, viewer, meeting, command.memberId);
        case 'start':
          await this.meetings.bump(tx, meeting, { status: 'running' });
          return this.moveTo(tx, viewer, meeting, target);
        case 'move':
          await this.meetings.bump(tx, meeting);
          return this.moveTo(tx, viewer, meeting, target, command.leftOpen);
        case 'undo_move':
          await this.meetings.bump(tx, meeting);
          return this.moveBack(tx, viewer, meeting, target);
        case 'end':
          await this.leaveCurrent(tx, viewer, meeting, command.leftOpen);
          await this.meetings.bump(tx, meeting, { status: 'ended' });
          return this.series.carryOn(tx, meeting);
        case 'cancel':
          await this.meetings.bump(tx, meeting, { status: 'cancelled' });
          return this.series.carryOn(tx, meeting);
      }
    });
  }

  private async changePlan(
    tx: Tx,
    meeting: MeetingRow,
    { title, startsAt, later = false, everyWeeks, timeZone }: Extract<MeetingCommand, { action: 'change' }>,
  ): Promise<void> {
    if (startsAt && Date.parse(startsAt) <= Date.now()) throw new ProblemException('meeting.time_over');
    const weeks = everyWeeks === undefined && (timeZone !== undefined || later) ? meeting.everyWeeks : everyWeeks;
    const moved = startsAt ? { ...meeting, startsAt: new Date(startsAt) } : meeting;
    if (weeks !== undefined) await this.series.repeat(tx, moved, { everyWeeks: weeks, timeZone, later });
    await this.meetings.bump(tx, meeting, {
      ...(title && { title }),
      ...(startsAt && { startsAt: new Date(startsAt) }),
    });
  }

  /** To somebody who takes part; who succeeds a facilitator without an account takes it over themselves. */
  private async handOver(tx: Tx, viewer: Viewer, meeting: MeetingRow, memberId: string): Promise<void> {
    const takesPart = (await this.meetings.memberIds(tx, meeting.id)).includes(memberId);
    const mayHandTo = meeting.facilitatorId === viewer.memberId || memberId === viewer.memberId;
    if (!takesPart || !mayHandTo) throw new ProblemException('meeting.person_not_eligible');
    await this.requireEligible([memberId]);
    await this.meetings.bump(tx, meeting, { facilitatorId: memberId });
  }

  async addMember(viewer: Viewer, id: string, memberId: string): Promise<void> {
    await this.requireEligible([memberId]);
    await this.access.change(viewer, id, 'meeting.arrange', null, async (tx, meeting) => {
      await this.meetings.addMembers(tx, id, [memberId]);
      await this.meetings.bump(tx, meeting);
    });
  }

  async removeMember(viewer: Viewer, id: string, memberId: string): Promise<void> {
    await this.access.change(viewer, id, 'meeting.arrange', null, async (tx, meeting) => {
      if (memberId === meeting.facilitatorId) throw new ProblemException('meeting.person_not_eligible');
      await this.meetings.removeMember(tx, id, memberId);
      await this.meetings.bump(tx, meeting);
    });
  }

  /** The case to go to, with what its room says, read before the transaction. Null: there is none to begin with. */
  private async target(
    viewer: Viewer,
    id: string,
    command: Extract<MeetingCommand, { action: 'start' | 'move' | 'undo_move' }>,
  ): Promise<Target> {
    await this.access.authorize(viewer, id);
    const items = await this.meetings.items([id]);
    const item =
      command.action === 'start'
        ? await this.lanes.firstToDiscuss(items)
        : items.find((one) => one.id === command.itemId);
    if (!item && command.action !== 'start') throw notFound();
    if (!item) return null;
    if (!(await this.rooms.membership(viewer.memberId, item.roomId)))
      throw new ProblemException('meeting.case_not_eligible');
    return { item, prepared: await this.consultations.prepare(viewer, item.roomId) };
  }

  private async moveTo(tx: Tx, viewer: Viewer, meeting: MeetingRow, target: Target, leftOpen?: boolean): Promise<void> {
    const item = (await this.meetings.items([meeting.id], tx)).find(({ id }) => id === target?.item.id);
    if (item?.state === 'current') return;
    await this.leaveCurrent(tx, viewer, meeting, leftOpen);
    if (!target) return;
    if (!item) throw notFound();
    const consultationId = await this.consultations.beginFor(tx, viewer, target.prepared, item.minutes);
    await this.meetings.updateItem(tx, item.id, { ...item, state: 'current', consultationId });
  }

  /** The case that was left goes on, and what was begun instead of it waits again. */
  private async moveBack(tx: Tx, viewer: Viewer, meeting: MeetingRow, target: Target): Promise<void> {
    const items = await this.meetings.items([meeting.id], tx);
    const item = items.find(({ id }) => id === target?.item.id);
    if (!target || item?.state !== 'done' || item.consultationId === null)
      throw new ProblemException('meeting.illegal_transition');
    const endedAt = await this.consultations.reopenFor(tx, viewer, target.prepared, item.consultationId);
    const instead = items.find(({ state }) => state === 'current');
    if (instead) {
      if (instead.consultationId)
        await this.consultations.withdrawFor(tx, viewer, instead.roomId, instead.consultationId, endedAt);
      await this.meetings.updateItem(tx, instead.id, { ...instead, state: 'waiting', consultationId: null });
    }
    await this.meetings.updateItem(tx, item.id, { ...item, state: 'current' });
  }

  private async leaveCurrent(tx: Tx, viewer: Viewer, meeting: MeetingRow, leftOpen?: boolean): Promise<void> {
    const current: ListedItem | undefined = (await this.meetings.items([meeting.id], tx)).find(
      ({ state }) => state === 'current',
    );
    if (!current) return;
    if (current.consultationId)
      await this.consultations.endFor(tx, viewer, current.roomId, current.consultationId, leftOpen);
    await this.meetings.updateItem(tx, current.id, { ...current, state: 'done' });
  }

  private async requireEligible(memberIds: readonly string[]): Promise<void> {
    const active = await this.people.activeAmong(memberIds);
    if (memberIds.some((memberId) => !active.has(memberId))) throw new ProblemException('meeting.person_not_eligible');
  }
}
