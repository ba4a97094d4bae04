import type { Discipline } from '@consilium/contracts';
import { columns, orNull, statement, word } from '../../platform/sql';
import { Incident } from './incident.entity';
import { IncidentReport } from './incident-report.entity';

const incident = columns(Incident, 'i');
const row = {
  ...incident.row,
  authorName: orNull(word<string>('text')),
  authorDiscipline: orNull(word<Discipline>('text')),
  authorPracticeId: orNull(word<string>('uuid')),
  pendingName: orNull(word<string>('text')),
  pendingDiscipline: orNull(word<Discipline>('text')),
  reportCount: 'integer',
  purged: word<string[]>('text[]'),
} as const;

/** With its author, where they work now, and who waits for a second person. */
const select = `
  SELECT ${incident.sql}, a.display_name AS "authorName", a.discipline AS "authorDiscipline", a.practice_id AS "authorPracticeId",
    p.display_name AS "pendingName", p.discipline AS "pendingDiscipline",
    (SELECT count(*)::int FROM incident_report t WHERE t.incident_id = i.id) AS "reportCount",
    (SELECT coalesce(array_agg(g.place), '{}') FROM incident_purge g WHERE g.incident_id = i.id) AS purged
  FROM incident i LEFT JOIN person a ON a.id = i.author_id LEFT JOIN person p ON p.id = i.pending_by`;

export const INCIDENT = statement({ name: 'incidents.one', params: ['uuid'], row, text: `${select} WHERE i.id = $1` });

/**
 * The newest first. $1 status, $2 whether overdue, $3 the statuses that can be, $4 only of authors of a practice, $5 the last one that the reader
 * has, $6 how many.
 */
export const INCIDENT_PAGE = statement({
  name: 'incidents.page',
  params: ['text?', 'boolean?', 'text[]', 'uuid?', 'uuid?', 'bigint'],
  row,
  text: `${select} WHERE ($1::text IS NULL OR i.status = $1) AND ($2::boolean IS NULL OR (i.status = ANY($3) AND i.deadline_at < now()) = $2)
    AND ($4::uuid IS NULL OR a.practice_id = $4) AND ($5::uuid IS NULL OR i.id < $5) ORDER BY i.id DESC LIMIT $6`,
});

/** A category that is new counts as a change of the record. */
export const ADD_CATEGORY = statement({
  name: 'incidents.add_category',
  params: ['uuid', 'text'],
  text: 'UPDATE incident SET categories = array_append(categories, $2), version = version + 1 WHERE id = $1 AND NOT ($2 = ANY(categories))',
});

/** Answers nothing where this member reported it before. */
export const ADD_REPORT = statement({
  name: 'incidents.add_report',
  params: ['uuid', 'uuid', 'text', 'text?', 'boolean'],
  row: { at: 'timestamp with time zone' },
  text: `INSERT INTO incident_report (incident_id, member_id, reason, category, hid_text) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING RETURNING at`,
});

export const DESCRIBE_REPORT = statement({
  name: 'incidents.describe_report',
  params: ['uuid', 'uuid', 'text', 'text?'],
  text: 'UPDATE incident_report SET reason = $3, category = coalesce(category, $4) WHERE incident_id = $1 AND member_id = $2',
});

const report = columns(IncidentReport, 't', ['at', 'reason', 'hidText']);

/** A member's own report, with how many there are. */
export const REPORT_OF = statement({
  name: 'incidents.report_of',
  params: ['uuid', 'uuid'],
  row: { ...report.row, reports: 'integer' },
  text: `SELECT ${report.sql}, (SELECT count(*)::int FROM incident_report o WHERE o.incident_id = t.incident_id) AS reports
    FROM incident_report t WHERE t.incident_id = $1 AND t.member_id = $2`,
});

/** $2 those who were exposed, as JSON. */
export const ADD_EXPOSURES = statement({
  name: 'incidents.add_exposures',
  params: ['uuid', 'jsonb'],
  text: `INSERT INTO incident_exposure (incident_id, member_id, how, at, session_hash)
    SELECT $1, e."memberId", e.how, e.at, e.session FROM jsonb_to_recordset($2) AS e("memberId" uuid, how text, at timestamptz, session text)`,
});

/** A place is reached again where it was. */
export const REACH_PLACE = statement({
  name: 'incidents.reach_place',
  params: ['uuid', 'text', 'uuid?', 'text'],
  text: `INSERT INTO incident_purge (incident_id, place, done_by, note) VALUES ($1, $2, $3, $4)
    ON CONFLICT (incident_id, place) DO UPDATE SET done_at = EXCLUDED.done_at, done_by = EXCLUDED.done_by, note = EXCLUDED.note`,
});

/**
 * How many texts of others a member hid in a room, or of what has none: in the last hour, and among those of its last messages that were not released. $1 member, $2 room,
 * $3 where the last messages stand.
 */
export const HIDDEN_BY = statement({
  name: 'incidents.hidden_by',
  params: ['uuid', 'uuid?', 'bigint[]'],
  row: { lately: 'integer', ofRecent: 'integer' },
  text: `SELECT count(*) FILTER (WHERE t.at > now() - interval '1 hour')::int AS lately,
      count(*) FILTER (WHERE i.seq = ANY($3) AND i.text_state <> 'released')::int AS "ofRecent"
    FROM incident_report t JOIN incident i ON i.id = t.incident_id
    WHERE t.member_id = $1 AND t.hid_text AND i.room_id IS NOT DISTINCT FROM $2 AND i.author_id IS DISTINCT FROM $1`,
});
