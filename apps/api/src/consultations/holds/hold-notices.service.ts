import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HoldTold, RoomEvent } from '@consilium/contracts';
import { mayAnswerHold } from '@consilium/domain';
import { InboxService, type FeatureNotice } from '../../inbox/inbox.service';
import { Standings } from '../../members/standings';
import type { Tx } from '../../platform/transactions/transactions';
import { MembershipChanges } from '../../rooms/membership-changes';
import { RoomsService } from '../../rooms/rooms.service';
import { HoldsRepository } from './holds.repository';

/** A hold, as its notices name it. */
interface Told {
  id: string;
  roomId: string;
  by: string;
  caseId: string;
}

/** When and where in the log something was said: a hold keeps its age for who is told of it later. */
type Place = Pick<RoomEvent, 'at' | 'seq'>;

/**
 * Brings a hold to everybody who may answer it, at once and through mute, also to who comes into the case while it is open. Where nobody
 * may, or nobody does any more, who asked and the owner are told so. What is over leaves every inbox as such.
 */
@Injectable()
export class HoldNotices implements OnModuleInit {
  constructor(
    private readonly memberships: MembershipChanges,
    private readonly holds: HoldsRepository,
    private readonly inbox: InboxService,
    private readonly rooms: RoomsService,
    private readonly standings: Standings,
  ) {}

  onModuleInit(): void {
    this.memberships.register(async (tx, { roomId, subject }) => {
      if (subject.kind === 'case') await this.bringOpenToWhoMayAnswer(tx, roomId, subject.id);
    });
  }

  async asked(tx: Tx, hold: Told, event: RoomEvent): Promise<void> {
    if ((await this.tell(tx, hold, event)).length === 0) await this.tellOfNobody(tx, hold, event);
  }

  /** It was answered, lifted or withdrawn. Who asked and the owner hear of an answer and of a lift. */
  async changed(tx: Tx, hold: Told, event: RoomEvent): Promise<void> {
    await this.inbox.over(
      tx,
      hold.id,
      event.type === 'hold.lifted' ? 'lifted' : event.type === 'hold.withdrawn' ? 'withdrawn' : 'answered',
    );
    const kind = event.type === 'hold.answered' || event.type === 'hold.lifted' ? event.type : null;
    if (!kind) return;
    const concerned = await this.askerAndOwner(tx, hold);
    const memberIds = concerned.filter((memberId) => memberId !== event.actor?.memberId);
    await this.inbox.notify(tx, {
      ...this.about(hold, event),
      sourceId: event.id,
      kind,
      ...(event.actor && { actorId: event.actor.memberId }),
      to: { memberIds },
    });
  }

  /** Who was told of each, in the order of their names, and when they came to the room after it. */
  async told(holdIds: readonly string[], tx?: Tx): Promise<Map<string, HoldTold[]>> {
    return this.inbox.toldOf('hold.asked', holdIds, tx);
  }

  /**
   * Somebody came into the case, left it, or has another role in it: what is open waits for whoever may answer now, and for nobody else. Where
   * the last of them went, who asked and the owner are told.
   */
  private async bringOpenToWhoMayAnswer(tx: Tx, roomId: string, caseId: string): Promise<void> {
    const open = await this.holds.open(roomId, tx);
    if (open.length === 0) return;
    const told = await this.told(
      open.map(({ id }) => id),
      tx,
    );
    for (const asked of open) {
      const hold = { ...asked, roomId, caseId };
      const may = await this.tell(tx, hold, asked);
      const gone = (told.get(asked.id) ?? []).map(({ memberId }) => memberId).filter((id) => !may.includes(id));
      await this.inbox.forget(tx, asked.id, gone);
      if (may.length === 0 && gone.length > 0) await this.tellOfNobody(tx, hold, asked);
    }
  }

  /** Answers who may answer it. Who was told is not told twice. */
  private async tell(tx: Tx, hold: Told, asked: Place): Promise<string[]> {
    const memberIds = mayAnswerHold(await this.people(hold.roomId, tx), { by: hold.by, state: 'open' });
    if (memberIds.length === 0) return [];
    await this.inbox.over(tx, hold.id, 'told', { kinds: ['hold.nobody'] });
    await this.inbox.notify(tx, {
      ...this.about(hold, asked),
      kind: 'hold.asked',
      actorId: hold.by,
      to: { memberIds },
    });
    return memberIds;
  }

  private async tellOfNobody(tx: Tx, hold: Told, asked: Place): Promise<void> {
    const memberIds = await this.askerAndOwner(tx, hold);
    // Also whoever was told so before, until somebody came who might have answered.
    await this.inbox.forget(tx, hold.id, memberIds);
    await this.inbox.notify(tx, {
      ...this.about(hold, asked),
      kind: 'hold.nobody',
      actorId: hold.by,
      to: { memberIds },
    });
  }

  private async askerAndOwner(tx: Tx, { by, roomId }: Told): Promise<string[]> {
    const owner = (await this.people(roomId, tx)).find(({ role }) => role === 'owner');
    return [...new Set([by, ...(owner ? [owner.memberId] : [])])];
  }

  private async people(roomId: string, tx: Tx) {
    const people = (await this.rooms.membersOf([roomId], tx)).get(roomId) ?? [];
    const standings = await this.standings.byMember(
      people.map(({ memberId }) => memberId),
      tx,
    );
    return people.flatMap(({ memberId, role }) => {
      const standing = standings.get(memberId);
      return standing ? [{ memberId, role, ...standing }] : [];
    });
  }

  private about({ id, roomId, caseId }: Told, { at, seq }: Place): Omit<FeatureNotice, 'kind' | 'to'> {
    return { sourceId: id, concernsId: id, at, subject: { kind: 'case', id: caseId }, roomId, seq };
  }
}
