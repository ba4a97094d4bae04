import type { Discipline } from '@consilium/contracts';
import { statement, word } from '../platform/sql';

/**
 * Lets a member in, or back in: $1 room, $2 member, $3 role, $4 history, $5 the first seq that they see, $6 up to where nothing is unread,
 * $7 who let them in, $8 until when. A read marker never moves back.
 */
export const LET_IN = statement({
  name: 'rooms.let_in',
  params: ['uuid', 'uuid', 'text', 'text', 'bigint', 'bigint', 'uuid', 'timestamp with time zone?'],
  text: `
    INSERT INTO room_member (room_id, member_id, role, history, first_seq, read_seq, added_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
    ON CONFLICT (room_id, member_id) DO UPDATE SET role = EXCLUDED.role, history = EXCLUDED.history, first_seq = EXCLUDED.first_seq,
      read_seq = greatest(room_member.read_seq, EXCLUDED.read_seq), added_by = EXCLUDED.added_by, expires_at = EXCLUDED.expires_at, added_at = now(), removed_at = NULL, suspended_at = NULL`,
});

/** Of everybody who has a place in the room, also while a consent holds them back. */
export const DISCIPLINES_IN_ROOM = statement({
  name: 'rooms.disciplines',
  params: ['uuid'],
  row: { discipline: word<Discipline>('text') },
  text: `
    SELECT DISTINCT p.discipline FROM room_member m JOIN person p ON p.id = m.member_id
    WHERE m.room_id = $1 AND m.removed_at IS NULL AND p.discipline IS NOT NULL AND (m.expires_at IS NULL OR m.expires_at > now())`,
});

/** Which session was sent one of the events $2 of the room $1. */
export const SENT_TO = statement({
  name: 'rooms.sent_to',
  params: ['uuid', 'bigint[]'],
  row: { memberId: 'uuid', session: 'text' },
  text: `
    SELECT member_id AS "memberId", session_hash AS session FROM room_sent
    WHERE room_id = $1 AND EXISTS (SELECT FROM unnest($2::bigint[]) seq WHERE seqs @> seq)`,
});

/** $1 what was sent to whom, as JSON: room_id, session_hash, member_id, seqs. Of rooms that are gone nothing is kept. */
export const NOTE_SENT = statement({
  name: 'rooms.note_sent',
  params: ['jsonb'],
  text: `
    INSERT INTO room_sent (room_id, session_hash, member_id, seqs)
    SELECT sent.room_id, sent.session_hash, sent.member_id, sent.seqs::int8multirange FROM jsonb_to_recordset($1) AS sent(room_id uuid, session_hash text, member_id uuid, seqs text)
    WHERE EXISTS (SELECT FROM room WHERE id = sent.room_id) ORDER BY 1, 2
    ON CONFLICT (room_id, session_hash) DO UPDATE SET seqs = room_sent.seqs + EXCLUDED.seqs`,
});
