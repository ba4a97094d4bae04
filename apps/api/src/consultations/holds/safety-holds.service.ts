import { Injectable } from '@nestjs/common';
import type { HoldAbility, HoldOutcome, RoomEvent, RoomEventData } from '@consilium/contracts';
import { consultationRefusal, holdRefusal } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../../platform/access/viewer';
import { isUniqueViolation } from '../../platform/database';
import { ProblemException } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import { RoomReading } from '../../rooms/room-reading';
import { RoomsService } from '../../rooms/rooms.service';
import { ConsultationAccess } from '../consultation-access';
import { HoldNotices } from './hold-notices.service';
import { HoldsRepository, type HoldRow } from './holds.repository';

type HoldEvent = 'hold.asked' | 'hold.answered' | 'hold.lifted' | 'hold.withdrawn';

/**
 * Safety holds: anybody in the room may ask for one, with or without a consultation; another member whose discipline approves one answers
 * (case-presentation §7, rule 7). Answered "hold", the case stays on hold until such a member lifts it. Who asked may withdraw before.
 */
@Injectable()
export class SafetyHolds {
  constructor(
    private readonly access: ConsultationAccess,
    private readonly holds: HoldsRepository,
    private readonly notices: HoldNotices,
    private readonly reading: RoomReading,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  /** Answers the hold's id. The same `clientId` again is the same hold. */
  async ask(viewer: Viewer, roomId: string, ask: { clientId: string; text: string }): Promise<string> {
    const { actor, membership } = await this.access.authorize(viewer, roomId);
    const refusal = consultationRefusal('hold.ask', actor, { writable: membership.room.writable, facts: null });
    if (refusal) throw new ProblemException(refusal);
    try {
      return await this.transactions.run(async (tx) => {
        const id = uuidv7();
        const event = await this.append(tx, viewer, roomId, 'hold.asked', {
          holdId: id,
          text: ask.text,
          clientId: ask.clientId,
        });
        await this.holds.insert(tx, { id, roomId, by: viewer.memberId, seq: event.seq });
        await this.notices.asked(tx, { id, roomId, by: viewer.memberId, caseId: membership.room.subjectId }, event);
        return id;
      });
    } catch (error) {
      const first = isUniqueViolation(error) ? await this.askedBefore(viewer, roomId, ask) : null;
      if (!first) throw error;
      return first;
    }
  }

  answer(
    viewer: Viewer,
    roomId: string,
    holdId: string,
    { outcome, text }: { outcome: HoldOutcome; text: string },
  ): Promise<void> {
    return this.change(viewer, roomId, holdId, 'hold.answer', async (tx) => {
      const event = await this.append(tx, viewer, roomId, 'hold.answered', { holdId, outcome, text });
      await this.holds.answer(tx, holdId, { outcome, seq: event.seq });
      return event;
    });
  }

  lift(viewer: Viewer, roomId: string, holdId: string, text: string): Promise<void> {
    return this.change(viewer, roomId, holdId, 'hold.lift', async (tx) => {
      const event = await this.append(tx, viewer, roomId, 'hold.lifted', { holdId, text });
      await this.holds.lift(tx, holdId, event.seq);
      return event;
    });
  }

  withdraw(viewer: Viewer, roomId: string, holdId: string): Promise<void> {
    return this.change(viewer, roomId, holdId, 'hold.withdraw', async (tx) => {
      const event = await this.append(tx, viewer, roomId, 'hold.withdrawn', { holdId });
      await this.holds.withdraw(tx, holdId, event.seq);
      return event;
    });
  }

  /** Locks the hold, asks the policy, does it, and tells whom it concerns: one transaction. */
  private async change(
    viewer: Viewer,
    roomId: string,
    holdId: string,
    ability: HoldAbility,
    work: (tx: Tx, hold: HoldRow) => Promise<RoomEvent>,
  ): Promise<void> {
    const { actor, membership } = await this.access.authorize(viewer, roomId);
    await this.access.change(viewer, roomId, ability, async (tx) => {
      const hold = await this.holds.lock(tx, roomId, holdId);
      const refusal = holdRefusal(ability, actor, hold, { writable: membership.room.writable });
      if (refusal) throw new ProblemException(refusal);
      const event = await work(tx, hold);
      await this.notices.changed(tx, { ...hold, caseId: membership.room.subjectId }, event);
    });
  }

  private append<T extends HoldEvent>(
    tx: Tx,
    viewer: Viewer,
    roomId: string,
    type: T,
    data: RoomEventData[T],
  ): Promise<RoomEvent> {
    const clientId = 'clientId' in data ? { clientId: data.clientId } : {};
    return this.rooms.append(tx, { roomId, actor: viewer, type, data, sessionId: viewer.sessionId, ...clientId });
  }

  private async askedBefore(
    viewer: Viewer,
    roomId: string,
    ask: { clientId: string; text: string },
  ): Promise<string | null> {
    const first = await this.reading.byClientId(roomId, viewer.memberId, ask.clientId);
    if (!first) return null;
    const { event, purged } = first;
    if (event.type !== 'hold.asked' || (!purged && event.data.text !== ask.text))
      throw new ProblemException('room.client_id_reused');
    return event.data.holdId;
  }
}
