import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Discipline, HeldPost, HeldRecommendation, MessageKind, PostMessage } from '@consilium/contracts';
import { isHeldNow, refusalToPost } from '@consilium/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Viewer } from '../platform/access/viewer';
import { Audit, auditActor } from '../platform/audit/audit';
import { ProblemException, notFound, staleVersion } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { Mentions } from '../rooms/mentions';
import { PostInterceptors, type PostInterceptor } from '../rooms/post-interceptors';
import { RoomReading } from '../rooms/room-reading';
import type { Membership } from '../rooms/room-types';
import { RoomsService } from '../rooms/rooms.service';
import { ConsultationAccess } from './consultation-access';
import { ConsultationsRepository } from './consultations.repository';

interface HeldRow {
  id: string;
  room_id: string;
  author_id: string;
  client_id: string;
  text: string | null;
  reply_to: string | null;
  posted_digest: Buffer | null;
  held_at: Date;
  version: number;
  opened_seq: string | null;
}

/** The body as it was sent, so that the same `clientId` with another one is found out also after an edit. */
const digestOf = ({ text, replyTo }: PostMessage): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([text, replyTo ?? null]))
    .digest();

const toView = (row: HeldRow): HeldRecommendation => ({
  id: row.id,
  roomId: row.room_id,
  clientId: row.client_id,
  text: row.text ?? '',
  heldAt: row.held_at.toISOString(),
  version: row.version,
  ...(row.reply_to !== null && { replyTo: Number(row.reply_to) }),
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
    private readonly consultations: ConsultationsRepository,
    private readonly interceptors: PostInterceptors,
    private readonly mentions: Mentions,
    private readonly reading: RoomReading,
    private readonly rooms: RoomsService,
    private readonly transactions: Transactions,
  ) {}

  onModuleInit(): void {
    this.interceptors.register(this);
  }

  /** Under a share of the consultation's lock, so that none is held after the phase that opens them began. */
  async intercept(viewer: Viewer, { roomId, room }: Membership, message: PostMessage): Promise<HeldPost | null> {
    return this.transactions.run(async (tx) => {
      const facts = await this.consultations.lock(tx, roomId, 'share');
      if (!facts) return null;
      const before = await this.acceptedBefore(tx, viewer, roomId, message);
      if (before !== undefined) return before;
      if (!isHeldNow(facts) || (await this.reading.isLogged(tx, roomId, viewer.memberId, message.clientId)))
        return null;
      const id = uuidv7();
      const inserted = await tx.query(
        `INSERT INTO held_recommendation (id, room_id, consultation_id, author_id, author_discipline, client_id, text, reply_to, posted_digest)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (room_id, author_id, client_id) DO NOTHING RETURNING id`,
        [
          id,
          roomId,
          facts.id,
          viewer.memberId,
          viewer.discipline,
          message.clientId,
          message.text,
          message.replyTo ?? null,
          digestOf(message),
        ],
      );
      if (inserted.length === 0) return (await this.acceptedBefore(tx, viewer, roomId, message)) ?? null;
      await this.record(tx, viewer, 'recommendation.held', { id, roomId, label: room.label });
      return { held: { id } };
    });
  }

  /** The viewer's own that still wait, in the order of writing. */
  async own(viewer: Viewer, roomId: string): Promise<HeldRecommendation[]> {
    await this.access.authorize(viewer, roomId);
    const rows = await this.transactions.query<HeldRow>(
      'SELECT * FROM held_recommendation WHERE room_id = $1 AND author_id = $2 AND text IS NOT NULL ORDER BY place',
      [roomId, viewer.memberId],
    );
    return rows.map(toView);
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
      const [edited] = await tx.query<HeldRow>(
        'UPDATE held_recommendation SET text = $2, version = version + 1 WHERE id = $1 RETURNING *',
        [id, edit.text],
      );
      return toView(edited!);
    });
  }

  async withdraw(viewer: Viewer, roomId: string, id: string): Promise<void> {
    await this.change(viewer, roomId, id, 'recommendation.withdrawn', async (tx) => {
      await tx.query('UPDATE held_recommendation SET text = NULL, withdrawn_at = clock_timestamp() WHERE id = $1', [
        id,
      ]);
    });
  }

  /** Puts everything that waits for this consultation into the log, with its author and `clientId`. The caller holds the consultation's lock. */
  async open(tx: Tx, roomId: string, consultationId: string): Promise<void> {
    const rows = await tx.query<HeldRow & { display_name: string; author_discipline: Discipline | null }>(
      `SELECT h.*, m.display_name FROM held_recommendation h JOIN member m ON m.id = h.author_id
       WHERE h.consultation_id = $1 AND h.text IS NOT NULL ORDER BY h.place FOR UPDATE OF h`,
      [consultationId],
    );
    for (const row of rows) {
      // Its clientId may have been used since for a message of another kind; the held id is as good a key then.
      const clientId = (await this.reading.isLogged(tx, roomId, row.author_id, row.client_id)) ? row.id : row.client_id;
      const event = await this.rooms.append(tx, {
        roomId,
        type: 'message.posted',
        clientId,
        actor: { memberId: row.author_id, displayName: row.display_name, discipline: row.author_discipline },
        data: {
          text: row.text!,
          kind: 'recommendation',
          clientId,
          ...(row.reply_to !== null && { replyTo: Number(row.reply_to) }),
        },
      });
      await tx.query('UPDATE held_recommendation SET text = NULL, opened_seq = $2 WHERE id = $1', [row.id, event.seq]);
    }
  }

  /** Whether something that was held for this consultation is open to everyone by now. */
  async wasOpened(tx: Tx, consultationId: string): Promise<boolean> {
    return (
      (
        await tx.query(
          'SELECT 1 FROM held_recommendation WHERE consultation_id = $1 AND opened_seq IS NOT NULL LIMIT 1',
          [consultationId],
        )
      ).length > 0
    );
  }

  /** What a `clientId` that was used is answered with: its held id; null when it is in the log by now; undefined when it was not used. */
  private async acceptedBefore(
    tx: Tx,
    viewer: Viewer,
    roomId: string,
    message: PostMessage,
  ): Promise<HeldPost | null | undefined> {
    const [row] = await tx.query<HeldRow>(
      'SELECT * FROM held_recommendation WHERE room_id = $1 AND author_id = $2 AND client_id = $3',
      [roomId, viewer.memberId, message.clientId],
    );
    if (!row) return undefined;
    if (row.posted_digest && !row.posted_digest.equals(digestOf(message)))
      throw new ProblemException('room.client_id_reused');
    return row.opened_seq === null ? { held: { id: row.id } } : null;
  }

  /** The author's own alone: somebody else's is as absent as an unknown one. */
  private async change<T>(
    viewer: Viewer,
    roomId: string,
    id: string,
    action: string,
    work: (tx: Tx, row: HeldRow) => Promise<T>,
  ): Promise<T> {
    const { membership } = await this.access.authorize(viewer, roomId);
    return this.transactions.run(async (tx) => {
      const [row] = await tx.query<HeldRow>(
        'SELECT * FROM held_recommendation WHERE id = $1 AND room_id = $2 AND author_id = $3 FOR UPDATE',
        [id, roomId, viewer.memberId],
      );
      if (!row) throw notFound();
      if (row.opened_seq !== null) throw new ProblemException('recommendation.opened');
      if (row.text === null) throw notFound();
      const refusal = refusalToPost({ right: membership.right, writable: membership.room.writable });
      if (refusal) throw new ProblemException(refusal);
      const changed = await work(tx, row);
      await this.record(tx, viewer, action, { id, roomId, label: membership.room.label });
      return changed;
    });
  }

  private record(
    tx: Tx,
    viewer: Viewer,
    action: string,
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
