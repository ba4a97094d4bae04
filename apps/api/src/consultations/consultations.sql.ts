import type { ConsultationPhase, PlannedMinutes } from '@consilium/contracts';
import { columns, neverNull, statement, word } from '../platform/sql';
import { Consultation } from './consultation.entity';

const consultation = columns(Consultation, 'c', [
  'id',
  'roomId',
  'status',
  'phase',
  'scheduledFor',
  'startedAt',
  'endedAt',
  'facilitatorId',
  'presenterId',
  'summaryBackSeq',
  'summaryBackBy',
  'version',
  'eventSeq',
  'takeawaySeq',
  'takeawayBy',
  'takeawayDays',
  'takeawayBusiness',
]);

/** A run as JSON carries it. */
interface StoredRun {
  phase: ConsultationPhase;
  beganAt: string;
  endedAt: string | null;
}

/** A consultation with its plan, its runs in their order, and its hands, the first one first. */
const row = {
  ...consultation.row,
  minutes: word<PlannedMinutes>('json'),
  runs: word<StoredRun[]>('json'),
  hands: word<string[]>('json'),
} as const;
const SELECT = `
  SELECT ${consultation.sql},
    (SELECT json_object_agg(p.phase, p.minutes) FROM consultation_plan p WHERE p.consultation_id = c.id) AS minutes,
    (SELECT coalesce(json_agg(json_build_object('phase', r.phase, 'beganAt', r.began_at, 'endedAt', r.ended_at) ORDER BY r.began_seq), '[]') FROM consultation_run r WHERE r.consultation_id = c.id) AS runs,
    (SELECT coalesce(json_agg(h.member_id ORDER BY h.raised_seq), '[]') FROM consultation_hand h WHERE h.consultation_id = c.id) AS hands
  FROM consultation c`;
const LATEST_ID = 'SELECT id FROM consultation WHERE room_id = $1 ORDER BY created_at DESC, id DESC LIMIT 1';

export const LATEST_CONSULTATION = statement({
  name: 'consultations.latest',
  params: ['uuid'],
  row,
  text: `${SELECT} WHERE c.id = (${LATEST_ID})`,
});

/** Locks the latest against everybody who locks it too. */
export const LOCK_LATEST = statement({
  name: 'consultations.lock_latest',
  params: ['uuid'],
  row: { id: 'uuid' },
  text: `${LATEST_ID} FOR NO KEY UPDATE`,
});
/** Locks the latest against changes; several may hold it so. */
export const SHARE_LATEST = statement({
  name: 'consultations.share_latest',
  params: ['uuid'],
  row: { id: 'uuid' },
  text: `${LATEST_ID} FOR SHARE`,
});

export const OPEN_CONSULTATIONS = statement({
  name: 'consultations.open',
  params: ['uuid[]'],
  row,
  text: `${SELECT} WHERE c.room_id = ANY($1) AND c.status IN ('scheduled', 'running')`,
});

/** What runs, and whether nobody has attended it for $1 hours. */
export const RUNNING_CONSULTATIONS = statement({
  name: 'consultations.running',
  params: ['integer'],
  row: { roomId: consultation.row.roomId, left: 'boolean' },
  text: `
    SELECT c.room_id AS "roomId", coalesce(greatest(
      (SELECT max(a.seen_at) FROM consultation_attendance a WHERE a.consultation_id = c.id), (SELECT max(n.began_at) FROM consultation_run n WHERE n.consultation_id = c.id)
    ) < now() - make_interval(hours => $1), false) AS "left"
    FROM consultation c WHERE c.status = 'running'`,
});

/** Makes it, or leaves it as its last event did. `started_seq` stays what it was where $7 is null. */
export const SAVE_CONSULTATION = statement({
  name: 'consultations.save',
  params: [
    'uuid',
    'uuid',
    'text',
    'text?',
    'timestamp with time zone?',
    'timestamp with time zone?',
    'bigint?',
    'timestamp with time zone?',
    'uuid',
    'uuid',
    'bigint?',
    'uuid?',
    'integer',
    'bigint',
    'bigint?',
    'uuid?',
    'integer?',
    'boolean?',
  ],
  text: `
    INSERT INTO consultation (id, room_id, status, phase, scheduled_for, started_at, started_seq, ended_at, facilitator_id, presenter_id, summary_back_seq, summary_back_by, version, event_seq,
      takeaway_seq, takeaway_by, takeaway_days, takeaway_business)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
    ON CONFLICT (id) DO UPDATE SET status = $3, phase = $4, scheduled_for = $5, started_at = $6, started_seq = coalesce($7, consultation.started_seq), ended_at = $8,
      facilitator_id = $9, presenter_id = $10, summary_back_seq = $11, summary_back_by = $12, version = $13, event_seq = $14,
      takeaway_seq = $15, takeaway_by = $16, takeaway_days = $17, takeaway_business = $18`,
});

/** $1 a consultation, $2 minutes by phase. */
export const SAVE_PLAN = statement({
  name: 'consultations.save_plan',
  params: ['uuid', 'json'],
  text: `
    INSERT INTO consultation_plan (consultation_id, phase, minutes) SELECT $1, key, value::int FROM json_each_text($2)
    ON CONFLICT (consultation_id, phase) DO UPDATE SET minutes = EXCLUDED.minutes`,
});

/** $1 a consultation, $2 when its last run ended. */
export const END_LAST_RUN = statement({
  name: 'consultations.end_last_run',
  params: ['uuid', 'timestamp with time zone?'],
  text: `
    UPDATE consultation_run SET ended_at = $2
    WHERE consultation_id = $1 AND began_seq = (SELECT max(began_seq) FROM consultation_run WHERE consultation_id = $1)`,
});

const { startedSeq } = columns(Consultation, 'c', ['startedSeq']).row;
/** Places in the log that its summary is cut by: its beginning, the end of the summary before it (0: none), its first phase after clarifying. */
export const SUMMARY_BOUNDS = statement({
  name: 'consultations.summary_bounds',
  params: ['uuid'],
  row: { startedSeq: neverNull(startedSeq), beforeSeq: 'bigint', discussSeq: 'bigint?' },
  text: `
    SELECT c.started_seq AS "startedSeq",
      coalesce((SELECT max(s.ended_seq) FROM consultation_summary s WHERE s.room_id = c.room_id), 0) AS "beforeSeq",
      (SELECT min(r.began_seq) FROM consultation_run r WHERE r.consultation_id = c.id AND r.phase NOT IN ('present', 'clarify')) AS "discussSeq"
    FROM consultation c WHERE c.id = $1`,
});
