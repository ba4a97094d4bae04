import { Injectable } from '@nestjs/common';
import { LIST_LIMIT_MAX, type SecondLookState, type TextSpan } from '@consilium/contracts';
import type { Tx } from '../../platform/transactions/transactions';
import type { SecondLookRow } from './second-look-row';

type Reader = Pick<Tx, 'query'>;

export interface NewSecondLook {
  id: string;
  roomId: string;
  authorId: string;
  reviewerId: string;
  field: string | null;
  ciphertext: Buffer;
  textDigest: Buffer;
  findings: TextSpan[];
  minutes: number;
}

const SELECT = `
  SELECT v.*, clock_timestamp() AS now, r.subject_kind, r.subject_id, r.label, a.display_name AS author_name, a.discipline AS author_discipline, b.display_name AS reviewer_name, b.discipline AS reviewer_discipline
  FROM privacy_review v JOIN room r ON r.id = v.room_id JOIN member a ON a.id = v.author_id JOIN member b ON b.id = v.reviewer_id`;

/** The rows of requests for a second look. A text stays as long as a request is asked, and every move away from that takes it out. */
@Injectable()
export class SecondLooksRepository {
  /** Answers when it was asked and when its time is over, by the database's clock. */
  async insert(
    tx: Tx,
    { id, roomId, authorId, reviewerId, field, ciphertext, textDigest, findings, minutes }: NewSecondLook,
  ): Promise<{ askedAt: Date; expiresAt: Date }> {
    const [row] = await tx.query<{ asked_at: Date; expires_at: Date }>(
      `INSERT INTO privacy_review (id, room_id, author_id, reviewer_id, field, ciphertext, text_digest, findings, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8::jsonb, clock_timestamp() + $9 * interval '1 minute') RETURNING asked_at, expires_at`,
      [id, roomId, authorId, reviewerId, field, ciphertext, textDigest, JSON.stringify(findings), minutes],
    );
    return { askedAt: row!.asked_at, expiresAt: row!.expires_at };
  }

  async find(reader: Reader, id: string): Promise<SecondLookRow | undefined> {
    return (await reader.query<SecondLookRow>(`${SELECT} WHERE v.id = $1`, [id]))[0];
  }

  /** In the order of their ids, so that two who lock several never wait for each other. */
  lock(tx: Tx, ids: readonly string[]): Promise<SecondLookRow[]> {
    return tx.query<SecondLookRow>(`${SELECT} WHERE v.id = ANY($1::uuid[]) ORDER BY v.id FOR UPDATE OF v`, [ids]);
  }

  /** Newest first, without texts. */
  async ofMember(reader: Reader, memberId: string, box: 'to_answer' | 'asked' | undefined): Promise<SecondLookRow[]> {
    const asked = `v.author_id = $1`;
    const toAnswer = `(v.reviewer_id = $1 AND v.state = 'asked' AND v.expires_at > clock_timestamp())`;
    const which = { asked, to_answer: toAnswer, both: `(${asked} OR ${toAnswer})` }[box ?? 'both'];
    return reader.query<SecondLookRow>(
      `${SELECT} WHERE ${which} ORDER BY v.asked_at DESC, v.id DESC LIMIT ${LIST_LIMIT_MAX}`,
      [memberId],
    );
  }

  /** Moves a request on, the text out with it. */
  async move(
    tx: Tx,
    id: string,
    state: Exclude<SecondLookState, 'asked'>,
    { answered = false, usedFor = null }: { answered?: boolean; usedFor?: string | null } = {},
  ): Promise<void> {
    await tx.query(
      `UPDATE privacy_review SET state = $2, version = version + 1, ciphertext = NULL, used_for = $4, answered_at = CASE WHEN $3 THEN clock_timestamp() ELSE answered_at END WHERE id = $1`,
      [id, state, answered, usedFor],
    );
  }

  /** Those that wait although their time is over, locked; what another server is at is left to it. */
  due(tx: Tx, limit: number): Promise<SecondLookRow[]> {
    return tx.query<SecondLookRow>(
      `${SELECT} WHERE v.state IN ('asked', 'agreed') AND v.expires_at <= clock_timestamp() ORDER BY v.id LIMIT $1 FOR UPDATE OF v SKIP LOCKED`,
      [limit],
    );
  }

  async removeOlderThan(tx: Tx, hours: number): Promise<void> {
    await tx.query(`DELETE FROM privacy_review WHERE expires_at < clock_timestamp() - $1 * interval '1 hour'`, [hours]);
  }
}
