import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { HeldPost, HeldRecommendation, MessageKind, PostMessage } from '@consilium/contracts';
import { isHeldNow, refusalToPost } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Act } from '../platform/audit/acts';
import { Audit, auditActor, SYSTEM_ACTOR } from '../platform/audit/audit';
import { Changes, Once, type AskedOnce } from '../platform/flow';
import { staleVersion } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { PeopleService } from '../people/people.service';
import { Mentions } from '../rooms/mentions';
import { PostInterceptors, type PostInterceptor } from '../rooms/post-interceptors';
import { MembershipChanges } from '../rooms/membership-changes';
import { RoomReading } from '../rooms/room-reading';
import type { Membership } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { ConsultationAccess } from './consultation-access';
import { ConsultationsRepository } from './consultations.repository';
import { EarlyRecommendationsRepository, type EarlyRow } from './early-recommendations.repository';

const keyOf = ({ memberId }: Viewer, roomId: string, { clientId, text, replyTo }: PostMessage): AskedOnce => ({
  memberId,
  scope: `recommendation:${roomId}`,
  clientId,
  body: { text, replyTo: replyTo ?? null },
  reused: 'room.client_id_reused',
});

const toView = (row: EarlyRow): HeldRecommendation => ({
  id: row.id,
  roomId: row.roomId,
  clientId: row.clientId,
  text: row.text ?? '',
  heldAt: row.heldAt.toISOString(),
  version: row.version,
  ...(row.replyTo !== null && { replyTo: Number(row.replyTo) }),
});

/**
 * Recommendations that are written before their phase wait outside the room's log, for their author's eyes only; nobody else learns that
 * or how many there are. When the phase begins they go into the log in the order of writing.
 */
@Injectable()
export class EarlyRecommendations implements PostInterceptor, OnModuleInit {
  readonly kinds: readonly MessageKind[] = ['recommendation'];

  constructor(
    private readonly access: ConsultationAccess,
    private readonly audit: Audit,
    private readonly changes: Changes,
    private readonly consultations: ConsultationsRepository,
    private readonly early: EarlyRecommendationsRepository,
    private readonly interceptors: PostInterceptors,
    private readonly memberships: MembershipChanges,
    private readonly mentions: Mentions,
    private readonly once: Once,
    private readonly people: PeopleService,
    private readonly reading: RoomReading,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.interceptors.register(this);
    this.memberships.register(async (tx, { roomId, event }) => {
      if (event.type !== 'member.removed') return;
      for (const { id } of await this.early.lockOf(tx, roomId, event.data.memberId)) await this.discard(tx, roomId, id);
    });
  }

  /** Under a share of the consultation's lock, so that none is held after the phase that opens them began. */
  async intercept(viewer: Viewer, { roomId, room }: Membership, message: PostMessage): Promise<HeldPost | null> {
    return this.transactions.run(async (tx) => {
      const facts = await this.consultations.lock(tx, roomId, 'share');
      if (!facts) return null;
      const key = keyOf(viewer, roomId, message);
      const before = await this.once.before(tx, key);
      if (before !== null) return this.stillHeld(tx, before);
      if (!isHeldNow(facts) || (await this.reading.isLogged(tx, roomId, viewer.memberId, message.clientId)))
        return null;
      const { id: heldId } = await this.once.run(tx, key, async (id) => {
        await this.early.insert(tx, {
          id,
          roomId,
          consultationId: facts.id,
          author: viewer,
          clientId: message.clientId,
          text: message.text,
          replyTo: message.replyTo ?? null,
        });
        await this.record(tx, viewer, 'recommendation.held', { id, roomId, label: room.label });
      });
      return this.stillHeld(tx, heldId);
    });
  }

  /** The viewer's own that still wait, in the order of writing. */
  async own(viewer: Viewer, roomId: string): Promise<HeldRecommendation[]> {
    await this.access.authorize(viewer, roomId);
    return (await this.early.waitingOf(roomId, viewer.memberId)).map(toView);
  }

  async edit(
    viewer: Viewer,
    roomId: string,
    id: string,
    edit: { text: string; version: number },
  ): Promise<HeldRecommendation> {
    return this.change(viewer, roomId, id, 'recommendation.edited', async (tx, row) => {
      if (row.version !== edit.version) throw staleVersion(row.version);
      await this.mentions.require(roomId, edit.text, async () => [row.text ?? '']);
      await this.early.edit(tx, id, edit.text);
      return toView({ ...row, text: edit.text, version: row.version + 1 });
    });
  }

  async withdraw(viewer: Viewer, roomId: string, id: string): Promise<void> {
    await this.change(viewer, roomId, id, 'recommendation.withdrawn', (tx) => this.early.withdraw(tx, id));
  }

  /**
   * Puts everything that waits for this consultation into the log, with its author and `clientId`; nothing of whoever has no place in the
   * room any more. The caller holds the consultation's lock.
   */
  async open(tx: Tx, roomId: string, consultationId: string): Promise<void> {
    const people = await this.rooms.peopleOf(roomId, tx);
    const belong = new Set(people.filter(({ belongs }) => belongs).map(({ memberId }) => memberId));
    const waiting = await this.early.lockWaiting(tx, consultationId);
    const rows = waiting.filter(({ authorId }) => belong.has(authorId));
    for (const { id, authorId } of waiting) if (!belong.has(authorId)) await this.discard(tx, roomId, id);
    const authors = await this.people.named(
      rows.map(({ authorId }) => authorId),
      tx,
    );
    for (const { id, authorId, authorDiscipline, clientId: own, text, replyTo } of rows) {
      // Its clientId may have been used since for a message of another kind; the held id is as good a key then.
      const clientId = (await this.reading.isLogged(tx, roomId, authorId, own)) ? id : own;
      const event = await this.rooms.append(tx, {
        roomId,
        type: 'message.posted',
        clientId,
        actor: {
          memberId: authorId,
          displayName: authors.get(authorId)?.displayName ?? '',
          discipline: authorDiscipline,
        },
        data: {
          text: text ?? '',
          kind: 'recommendation',
          clientId,
          ...(replyTo !== null && { replyTo: Number(replyTo) }),
        },
      });
      await this.early.opened(tx, id, event.seq);
    }
  }

  /** Nobody will read it: its author lost their place in the room. */
  private async discard(tx: Tx, roomId: string, id: string): Promise<void> {
    await this.early.withdraw(tx, id);
    await this.audit.append(tx, {
      actor: SYSTEM_ACTOR,
      action: 'recommendation.discarded',
      objectType: 'held_recommendation',
      objectId: id,
      roomId,
      reason: 'author_left',
    });
  }

  /** Whether something that was held for this consultation is open to everyone by now. */
  wasOpened(tx: Tx, consultationId: string): Promise<boolean> {
    return this.early.anyOpened(tx, consultationId);
  }

  /** What a `clientId` that was used is answered with: its held id; null when it is in the log by now. */
  private async stillHeld(tx: Tx, id: string): Promise<HeldPost | null> {
    return (await this.early.isOpened(tx, id)) ? null : { held: { id } };
  }

  /** The author's own alone: somebody else's is as absent as an unknown one. */
  private async change<T>(
    viewer: Viewer,
    roomId: string,
    id: string,
    action: Act,
    work: (tx: Tx, row: EarlyRow) => Promise<T>,
  ): Promise<T> {
    const { membership } = await this.access.authorize(viewer, roomId);
    const object = { type: 'held_recommendation', id, roomId, caseCode: membership.room.label };
    return this.changes.run<EarlyRow, T>(
      viewer,
      { object, ability: action },
      {
        load: async (tx) => {
          const row = await this.early.lockOwn(tx, roomId, viewer.memberId, id);
          return row?.withdrawnAt ? null : row;
        },
        permit: ({ openedSeq }) =>
          openedSeq === null
            ? refusalToPost({ right: membership.right, writable: membership.room.writable })
            : 'recommendation.opened',
        work,
        act: { action },
      },
    );
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    action: Act,
    { id, roomId, label }: { id: string; roomId: string; label: string },
  ): Promise<void> {
    return this.audit.append(tx, {
      actor: auditActor(viewer),
      action,
      objectType: 'held_recommendation',
      objectId: id,
      roomId,
      caseCode: label,
    });
  }
}
