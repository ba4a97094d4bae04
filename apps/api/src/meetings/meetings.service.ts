import { Injectable } from '@nestjs/common';
import { type MeetingCommand, type PlanMeeting } from '@consilium/contracts';
import { decideMeeting, MEETING_ITEM_MOVES, slotAt, type MeetingStep } from '@consilium/domain';
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
import { meetingActor } from './meeting.presenter';
import { MeetingsRepository, type ListedItem, type MeetingRow } from './meetings.repository';

/** A case of the list with what its room says; null: there is none. */
type Target = { item: ListedItem; prepared: Prepared } | null;

/** What a command was decided to do, with what it is done by. */
interface Decided {
  items: readonly ListedItem[];
  steps: readonly MeetingStep[];
  target: Target;
  leftOpen: boolean | undefined;
}

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
          titledBy: viewer.memberId,
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
    const active =
      command.action === 'facilitator' ? await this.people.activeAmong([command.memberId]) : new Set<string>();
    await this.access.change(viewer, id, `meeting.${command.action}`, version, async (tx, meeting) => {
      const items = await this.meetings.items([id], tx);
      const decision = decideMeeting(
        { ...meeting, items, memberIds: await this.meetings.memberIds(tx, id) },
        command,
        { ...meetingActor(viewer, meeting), memberId: viewer.memberId },
        { now: new Date(), first: target?.item.id ?? null, active },
      );
      if (decision.refusal !== null) throw new ProblemException(decision.refusal);
      const { update, steps } = decision;
      const titled = update.title !== undefined && { titledBy: viewer.memberId };
      await this.meetings.bump(tx, meeting, { ...update, ...titled });
      const leftOpen = 'leftOpen' in command ? command.leftOpen : undefined;
      await this.follow(tx, viewer, { ...meeting, ...update }, { items, steps, target, leftOpen });
    });
  }

  /** Takes the steps that a command was decided to have: those of cases in their order, then what the series does. */
  private async follow(
    tx: Tx,
    viewer: Viewer,
    meeting: MeetingRow,
    { items, steps, target, leftOpen }: Decided,
  ): Promise<void> {
    let resumedAt = '';
    const moved: ListedItem[] = [];
    for (const step of steps) {
      if (step.do === 'carry_on' || step.do === 'repeat') continue;
      const item = items.find(({ id }) => id === step.itemId);
      const state = item && MEETING_ITEM_MOVES[item.state][step.do];
      if (!item || !state) throw new Error('A step of a meeting is one of its list');
      let { consultationId } = item;
      if (step.do === 'leave' && consultationId)
        await this.consultations.endFor(tx, viewer, item.roomId, consultationId, leftOpen);
      if (step.do === 'begin' && target)
        consultationId = await this.consultations.beginFor(tx, viewer, target.prepared, item.minutes);
      if (step.do === 'resume' && target && consultationId)
        resumedAt = await this.consultations.reopenFor(tx, viewer, target.prepared, consultationId);
      if (step.do === 'put_back' && consultationId) {
        await this.consultations.withdrawFor(tx, viewer, item.roomId, consultationId, resumedAt);
        consultationId = null;
      }
      moved.push({ ...item, state, consultationId });
    }
    // At most one case is the current one at any moment: it is written last.
    for (const item of moved.toSorted((a, b) => Number(a.state === 'current') - Number(b.state === 'current')))
      await this.meetings.updateItem(tx, item.id, item);
    for (const step of steps) {
      if (step.do === 'carry_on') await this.series.carryOn(tx, meeting);
      if (step.do === 'repeat') await this.series.repeat(tx, meeting, step.series);
    }
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

  private async requireEligible(memberIds: readonly string[]): Promise<void> {
    const active = await this.people.activeAmong(memberIds);
    if (memberIds.some((memberId) => !active.has(memberId))) throw new ProblemException('meeting.person_not_eligible');
  }
}
