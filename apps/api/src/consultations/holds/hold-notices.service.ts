import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HoldTold, RoomEvent } from '@consilium/contracts';
import { mayAnswerHold } from '@consilium/domain';
import { InboxService, type FeatureNotice } from '../../inbox/inbox.service';
import { Standings } from '../../members/standings';
import type { Tx } from '../../platform/transactions/transactions';
import { RoomArrivals } from '../../rooms/room-arrivals';
import { RoomsService } from '../../rooms/rooms.service';
import { HoldsRepository } from './holds.repository';

/** A hold, as its notices name it. */
interface Told {
  id: string;
  roomId: string;
  by: string;
  caseId: string;
}

/**
 * Brings a hold to everybody who may answer it, at once and through mute, also to who comes into the case while it is open. Where nobody
 * may, who asked and the owner are told so. What is over leaves every inbox as such.
 */
@Injectable()
export class HoldNotices implements OnModuleInit {
  constructor(
    private readonly arrivals: RoomArrivals,
    private readonly holds: HoldsRepository,
    private readonly inbox: InboxService,
    private readonly rooms: RoomsService,
    private readonly standings: Standings,
  ) {}

  onModuleInit(): void {
    this.arrivals.register(async (tx, { roomId, subject, event }) => {
      if (subject.kind === 'case') await this.tellOfOpen(tx, roomId, subject.id, event);
    });
  }

  async asked(tx: Tx, hold: Told, event: RoomEvent): Promise<void> {
    if ((await this.tell(tx, hold, event)) > 0) return;
    const memberIds = await this.askerAndOwner(tx, hold);
    await this.inbox.notify(tx, {
      ...this.about(hold, event),
      kind: 'hold.nobody',
      actorId: hold.by,
      to: { memberIds },
    });
  }

  /** It was answered, lifted or withdrawn. Who asked hears of an answer, and with the owner of a lift. */
  async changed(tx: Tx, hold: Told, event: RoomEvent): Promise<void> {
    await this.inbox.over(
      tx,
      hold.id,
      event.type === 'hold.lifted' ? 'lifted' : event.type === 'hold.withdrawn' ? 'withdrawn' : 'answered',
    );
    const kind = event.type === 'hold.answered' || event.type === 'hold.lifted' ? event.type : null;
    if (!kind) return;
    const concerned = kind === 'hold.answered' ? [hold.by] : await this.askerAndOwner(tx, hold);
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
  async told(holdIds: readonly string[]): Promise<Map<string, HoldTold[]>> {
    return this.inbox.toldOf('hold.asked', holdIds);
  }

  /** Somebody came into the case, or came to treat it: what is open waits for them too. */
  private async tellOfOpen(tx: Tx, roomId: string, caseId: string, event: RoomEvent): Promise<void> {
    for (const { id, by } of await this.holds.open(roomId, tx)) await this.tell(tx, { id, by, roomId, caseId }, event);
  }

  /** Answers how many may answer it. Who was told is not told twice. */
  private async tell(tx: Tx, hold: Told, event: RoomEvent): Promise<number> {
    const memberIds = mayAnswerHold(await this.people(hold.roomId, tx), { by: hold.by, state: 'open' });
    if (memberIds.length === 0) return 0;
    await this.inbox.over(tx, hold.id, 'told', { kinds: ['hold.nobody'] });
    await this.inbox.notify(tx, {
      ...this.about(hold, event),
      kind: 'hold.asked',
      actorId: hold.by,
      to: { memberIds },
    });
    return memberIds.length;
  }

  private async askerAndOwner(tx: Tx, { by, roomId }: Told): Promise<string[]> {
    const owner = (await this.people(roomId, tx)).find(({ role }) => role === 'owner');
    return [...new Set([by, ...(owner ? [owner.memberId] : [])])];
  }

  private async people(roomId: string, tx: Tx) {
    const people = (await this.rooms.membersOf([roomId], tx)).get(roomId) ?? [];
    const standings = await this.standings.of(
      people.map(({ memberId }) => memberId),
      tx,
    );
    return people.flatMap(({ memberId, role }) => {
      const standing = standings.get(memberId);
      return standing ? [{ memberId, role, ...standing }] : [];
    });
  }

  private about({ id, roomId, caseId }: Told, { at, seq }: RoomEvent): Omit<FeatureNotice, 'kind' | 'to'> {
    return { sourceId: id, concernsId: id, at, subject: { kind: 'case', id: caseId }, roomId, seq };
  }
}
