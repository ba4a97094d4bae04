import { Injectable } from '@nestjs/common';
import {
  CONSULTATION_PHASES,
  DEFAULT_MINUTES,
  type ConsultationCommand,
  type ConsultationEventData,
  type ConsultationState,
  type OpenConsultation,
  type PlannedMinutes,
  type RoomEvent,
  type RoomEventData,
} from '@consilium/contracts';
import {
  consultationRefusal,
  decideConsultation,
  foldConsultation,
  handChanges,
  mayTakePart,
  refusalOfHand,
  opensHeld,
  scaledMinutes,
} from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../platform/access/viewer';
import { isUniqueViolation } from '../platform/database';
import { ProblemException, notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { Standings } from '../members/standings';
import { RoomsService } from '../rooms/rooms.service';
import { SessionsService } from '../auth/sessions.service';
import { Attendance } from './attendance.service';
import { ConsultationAccess, type Authorized } from './consultation-access';
import { ConsultationMeetings } from './consultation-meetings';
import { ConsultationNotices } from './consultation-notices';
import { ConsultationsRepository } from './consultations.repository';
import { EarlyRecommendations } from './early-recommendations.service';
import { SummaryWriter } from './summary-writer';

/** The people of a room who can take a part in its consultation: who does more than read in it, and has an account. */
interface Cast {
  ownerId: string | undefined;
  eligible: ReadonlySet<string>;
}

/** A member's place in a room and who is in it, read before a transaction. */
export interface Prepared {
  entered: Authorized;
  cast: Cast;
}

/** Opening a consultation in a case's room and leading it through its phases. Every step is an event of the room's log. */
@Injectable()
export class ConsultationsService {
  constructor(
    private readonly access: ConsultationAccess,
    private readonly attendance: Attendance,
    private readonly consultations: ConsultationsRepository,
    private readonly held: EarlyRecommendations,
    private readonly meetings: ConsultationMeetings,
    private readonly notices: ConsultationNotices,
    private readonly rooms: RoomsService,
    private readonly sessions: SessionsService,
    private readonly standings: Standings,
    private readonly summaries: SummaryWriter,
    private readonly transactions: Transactions,
  ) {}

  /** Schedules one, or starts it at once. */
  async open(viewer: Viewer, roomId: string, open: OpenConsultation): Promise<void> {
    const entered = await this.access.authorize(viewer, roomId);
    const cast = await this.castOf(roomId);
    try {
      await this.access.change(viewer, roomId, 'consultation.open', (tx) =>
        this.openIn(tx, viewer, entered, cast, open).then(() => undefined),
      );
    } catch (error) {
      throw isUniqueViolation(error, 'consultation_one_open_uq')
        ? new ProblemException('consultation.already_open')
        : error;
    }
  }

  /** One step of the consultation that is planned or running. A version that is no longer the present one is 412 with what there is now. */
  async command(viewer: Viewer, roomId: string, command: ConsultationCommand, version: number): Promise<void> {
    const entered = await this.access.authorize(viewer, roomId);
    const cast = personIn(command) ? await this.castOf(roomId) : null;
    await this.access.change(viewer, roomId, `consultation.${command.action}`, async (tx) => {
      const facts = await this.consultations.lock(tx, roomId);
      if (!facts) throw notFound();
      if (facts.version !== version)
        throw new ProblemException('resource.stale_version', {
          current: { version: facts.version, consultation: facts },
        });
      const chosen = personIn(command);
      await this.decideIn(tx, viewer, entered, facts, command, async () => {
        if (command.action === 'reopen' && (await this.meetings.wentOn(tx, facts.id)))
          throw new ProblemException('consultation.meeting_went_on');
        if (chosen && !cast?.eligible.has(chosen.memberId)) throw notEligible([chosen.path]);
      });
    });
  }

  /** A hand, the viewer's own or, lowered by the facilitator, somebody's. Raising a raised one changes nothing. */
  async hand(viewer: Viewer, roomId: string, hand: { raised: boolean; memberId?: string }): Promise<void> {
    const { actor, membership } = await this.access.authorize(viewer, roomId);
    const moved = { memberId: hand.memberId ?? viewer.memberId, raised: hand.raised };
    await this.access.change(viewer, roomId, 'consultation.hand', async (tx) => {
      const facts = await this.consultations.lock(tx, roomId);
      if (!facts) throw notFound();
      const room = { writable: membership.room.writable, facts };
      const refusal =
        consultationRefusal('consultation.hand', actor, room) ?? refusalOfHand(viewer.memberId, moved, facts);
      if (refusal) throw new ProblemException(refusal);
      if (!handChanges(moved, facts)) return;
      await this.step(tx, viewer, roomId, facts, {
        type: moved.raised ? 'consultation.hand_raised' : 'consultation.hand_lowered',
        data: { consultationId: facts.id, memberId: moved.memberId },
      });
    });
  }

  /** What `beginFor` needs to know before its transaction. */
  async prepare(viewer: Viewer, roomId: string): Promise<Prepared> {
    return { entered: await this.access.authorize(viewer, roomId), cast: await this.castOf(roomId) };
  }

  /** Begins the room's consultation for a meeting, its phases scaled to `minutes`, and answers its id: a new one, the planned one, or the one that runs already. */
  async beginFor(tx: Tx, viewer: Viewer, { entered, cast }: Prepared, minutes: number): Promise<string> {
    const facts = await this.consultations.lock(tx, entered.membership.roomId);
    if (facts?.status === 'running') return facts.id;
    if (facts?.status !== 'scheduled')
      return this.openIn(tx, viewer, entered, cast, { minutes: scaledMinutes(DEFAULT_MINUTES, minutes) });
    await this.decideIn(
      tx,
      viewer,
      entered,
      { ...facts, minutes: scaledMinutes(facts.minutes, minutes) },
      { action: 'start' },
    );
    return facts.id;
  }

  /** Ends it, where it still runs, as the meeting goes on to the next room. */
  async endFor(
    tx: Tx,
    viewer: Viewer,
    roomId: string,
    consultationId: string,
    leftOpen: boolean | undefined,
  ): Promise<void> {
    const facts = await this.consultations.lock(tx, roomId);
    if (facts?.status !== 'running' || facts.id !== consultationId) return;
    await this.step(tx, viewer, roomId, facts, {
      type: 'consultation.ended',
      data: { consultationId, version: facts.version + 1, ...(leftOpen !== undefined && { leftOpen }) },
    });
  }

  /** Goes on with one that the meeting had ended, and answers when that end was. Refused once it was too long ago. */
  async reopenFor(tx: Tx, viewer: Viewer, { entered }: Prepared, consultationId: string): Promise<string> {
    const facts = await this.consultations.lock(tx, entered.membership.roomId);
    if (facts?.id !== consultationId || facts.endedAt === null)
      throw new ProblemException('consultation.illegal_transition');
    await this.decideIn(tx, viewer, entered, facts, { action: 'reopen' });
    return facts.endedAt;
  }

  /** Takes one back that the meeting began by a move which is taken back: a planned one waits for its time again. One that ran before `since` runs on. */
  async withdrawFor(tx: Tx, viewer: Viewer, roomId: string, consultationId: string, since: string): Promise<void> {
    const facts = await this.consultations.lock(tx, roomId);
    if (
      facts?.id !== consultationId ||
      facts.status !== 'running' ||
      facts.startedAt === null ||
      facts.startedAt < since
    )
      return;
    const { version, facilitatorId, presenterId, minutes, scheduledFor } = facts;
    const of = { consultationId, version: version + 1 };
    if (scheduledFor !== null && Date.parse(scheduledFor) > Date.now()) {
      await this.step(tx, viewer, roomId, facts, {
        type: 'consultation.scheduled',
        data: { ...of, facilitatorId, presenterId, minutes, scheduledFor },
      });
    } else await this.step(tx, viewer, roomId, facts, { type: 'consultation.cancelled', data: of });
  }

  /** Whether these ended with a question or a safety hold that nobody answered. */
  leftOpen(tx: Tx, consultationIds: readonly string[]): Promise<ReadonlySet<string>> {
    return this.summaries.withOpenPoints(tx, consultationIds);
  }

  /** Ends what runs in a room by the system itself: the room was closed, or everybody has been gone for long. Nothing where none runs. */
  async endBySystem(tx: Tx, roomId: string): Promise<void> {
    const facts = await this.consultations.lock(tx, roomId);
    if (facts?.status === 'running')
      await this.step(tx, null, roomId, facts, {
        type: 'consultation.ended',
        data: { consultationId: facts.id, version: facts.version + 1 },
      });
  }

  private async openIn(
    tx: Tx,
    viewer: Viewer,
    { actor, membership }: Authorized,
    cast: Cast,
    open: OpenConsultation,
  ): Promise<string> {
    const { roomId, room } = membership;
    const refusal = consultationRefusal('consultation.open', actor, {
      writable: room.writable,
      facts: await this.consultations.latest(roomId, tx),
    });
    if (refusal) throw new ProblemException(refusal);
    if (open.scheduledFor && Date.parse(open.scheduledFor) <= Date.now())
      throw new ProblemException('consultation.time_over');
    const people = {
      facilitatorId: open.facilitatorId ?? viewer.memberId,
      presenterId: open.presenterId ?? cast.ownerId ?? viewer.memberId,
    };
    const unfit = Object.entries(people).filter(([, memberId]) => !cast.eligible.has(memberId));
    if (unfit.length > 0) throw notEligible(unfit.map(([path]) => path));
    const data = { consultationId: uuidv7(), version: 1, ...people, minutes: plannedMinutes(open.minutes) };
    if (open.scheduledFor)
      await this.step(tx, viewer, roomId, null, {
        type: 'consultation.scheduled',
        data: { ...data, scheduledFor: new Date(open.scheduledFor).toISOString() },
      });
    else await this.step(tx, viewer, roomId, null, { type: 'consultation.started', data });
    return data.consultationId;
  }

  /** Decides a command on what the lock was taken for, and does it. `check`: what else has to hold once it is decided. */
  private async decideIn(
    tx: Tx,
    viewer: Viewer,
    { actor, membership }: Authorized,
    facts: ConsultationState,
    command: ConsultationCommand,
    check = (): Promise<void> => Promise.resolve(),
  ): Promise<void> {
    const opened = command.action === 'reopen' && (await this.held.wasOpened(tx, facts.id));
    const decision = decideConsultation(facts, command, actor, {
      writable: membership.room.writable,
      now: new Date(),
      opened,
    });
    if (decision.refusal !== null) throw new ProblemException(decision.refusal);
    await check();
    await this.step(tx, viewer, membership.roomId, facts, decision.event);
  }

  /** Appends the event of a step and everything that follows from it, and keeps the facts that it leaves. */
  private async step<T extends keyof ConsultationEventData>(
    tx: Tx,
    viewer: Viewer | null,
    roomId: string,
    before: ConsultationState | null,
    step: { type: T; data: RoomEventData[T] },
  ): Promise<void> {
    // From here on a recommendation that was let through to the log is asked again, and held.
    if (step.type === 'consultation.started' || step.type === 'consultation.reopened')
      await this.rooms.askPostsAgain(tx, roomId);
    const opens = before !== null && opensHeld(step, before);
    const opensAfter = step.type === 'consultation.phase_changed';
    if (opens && !opensAfter) await this.held.open(tx, roomId, before.id);
    const event = await this.rooms.append(tx, {
      roomId,
      actor: viewer,
      ...step,
      ...(viewer && { sessionId: viewer.sessionId }),
    });
    if (opens && opensAfter) await this.held.open(tx, roomId, before.id);
    const after = foldConsultation(before, event);
    if (!after) throw new Error('An event of a consultation leaves facts of it');
    await this.consultations.save(tx, roomId, after, event);
    await this.follow(tx, roomId, after, event);
  }

  private async follow(tx: Tx, roomId: string, after: ConsultationState, event: RoomEvent): Promise<void> {
    if (event.type === 'consultation.started') tx.afterCommit(() => void this.attendance.note());
    if (event.type === 'consultation.reopened') await this.summaries.takeBack(tx, after.id);
    if (event.type === 'consultation.ended') await this.attendance.noteAtEnd(tx, roomId, after.id);
    await this.notices.follow(tx, after, event);
    if (event.type !== 'consultation.ended') return;
    await this.summaries.write(tx, roomId, after, event.data.leftOpen);
    await this.sessions.shortenIdle(tx, await this.attendance.nowhereElse(tx, roomId));
  }

  private async castOf(roomId: string): Promise<Cast> {
    const members = (await this.rooms.membersOf([roomId])).get(roomId) ?? [];
    const active = await this.standings.byMember(
      members.filter(({ role }) => mayTakePart(role)).map(({ memberId }) => memberId),
      this.transactions,
    );
    return { ownerId: members.find(({ role }) => role === 'owner')?.memberId, eligible: new Set(active.keys()) };
  }
}

/** The person whom a command names, by the field of the request. */
function personIn(command: ConsultationCommand): { path: string; memberId: string } | null {
  if (command.action === 'facilitator') return { path: 'memberId', memberId: command.memberId };
  return command.action === 'schedule' && command.presenterId !== undefined
    ? { path: 'presenterId', memberId: command.presenterId }
    : null;
}

const notEligible = (paths: readonly string[]): ProblemException =>
  new ProblemException('consultation.person_not_eligible', {
    errors: paths.map((path) => ({
      path,
      message: 'is not in this room, only reads in it, or has no account any more',
    })),
  });

/** A phase without planned minutes of its own takes the usual ones. */
const plannedMinutes = (minutes: OpenConsultation['minutes']): PlannedMinutes =>
  Object.fromEntries(
    CONSULTATION_PHASES.map((phase) => [phase, minutes?.[phase] ?? DEFAULT_MINUTES[phase]]),
  ) as PlannedMinutes;
