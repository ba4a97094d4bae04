import { columns, statement } from '../platform/sql';
import { CaseFactRow } from './case-fact.entity';
import { TreatmentSessionRow } from './treatment-session.entity';

const fact = columns(CaseFactRow, 'f', [
  'id',
  'rootId',
  'revision',
  'sessionId',
  'code',
  'minute',
  'kind',
  'entered',
  'unit',
  'amount',
  'word',
  'recordedBy',
  'recordedAt',
  'supersededAt',
]);
/** A fact with its day, which is its session's where it belongs to one, and the time of its first revision. */
const row = { ...fact.row, relDay: 'integer', firstAt: 'timestamp with time zone' } as const;
const SELECT = `
  SELECT ${fact.sql}, COALESCE(f.rel_day, s.rel_day) AS "relDay", r.recorded_at AS "firstAt"
  FROM case_fact f JOIN case_fact r ON r.id = f.root_id LEFT JOIN treatment_session s ON s.id = f.session_id`;
const STANDS = `f.superseded_at IS NULL AND f.kind <> 'withdrawn'`;
const OF_NO_WITHDRAWN_SESSION = `s.state IS DISTINCT FROM 'withdrawn'`;
const IN_ORDER = `ORDER BY COALESCE(f.rel_day, s.rel_day), s.kind, s.number, f.minute NULLS FIRST, f.recorded_at, f.id`;

/** Those that stand, in order of day, session, minute and time of recording. */
export const FACTS_OF_CASE = statement({
  name: 'course.facts_of_case',
  params: ['uuid'],
  row,
  text: `${SELECT} WHERE f.case_id = $1 AND ${STANDS} AND ${OF_NO_WITHDRAWN_SESSION} ${IN_ORDER}`,
});

/** What stands of what one request brought. */
export const FACTS_OF_BATCH = statement({
  name: 'course.facts_of_batch',
  params: ['uuid', 'uuid'],
  row,
  text: `${SELECT} WHERE f.case_id = $1 AND ${STANDS}
    AND f.root_id IN (SELECT b.root_id FROM case_fact b WHERE b.batch_id = $2) ${IN_ORDER}`,
});

/** $1 a case, $2 one revision of a fact: all revisions of it, the newest first. */
export const FACT_REVISIONS = statement({
  name: 'course.fact_revisions',
  params: ['uuid', 'uuid'],
  row,
  text: `${SELECT} WHERE f.case_id = $1 AND f.root_id = (SELECT one.root_id FROM case_fact one WHERE one.id = $2)
    ORDER BY f.revision DESC`,
});

const session = columns(TreatmentSessionRow, 't');
export const SESSIONS_OF_CASE = statement({
  name: 'course.sessions_of_case',
  params: ['uuid'],
  row: session.row,
  text: `SELECT ${session.sql} FROM treatment_session t WHERE t.case_id = $1 AND t.state <> 'withdrawn'
    ORDER BY t.rel_day, t.kind, t.number`,
});

/** The days of which something stands, each with the time of its first record. */
export const RECORDED_DAYS = statement({
  name: 'course.recorded_days',
  params: ['uuid'],
  row: { relDay: 'integer', at: 'timestamp with time zone' },
  text: `SELECT d.rel_day AS "relDay", min(d.recorded_at) AS at FROM (
      SELECT f.rel_day, f.recorded_at FROM case_fact f WHERE f.case_id = $1 AND f.rel_day IS NOT NULL AND ${STANDS}
      UNION ALL SELECT t.rel_day, t.recorded_at FROM treatment_session t
      WHERE t.case_id = $1 AND t.state <> 'withdrawn'
    ) d GROUP BY d.rel_day`,
});

/** The next version of a case's course. */
export const NEXT_VERSION = statement({
  name: 'course.next_version',
  params: ['uuid'],
  row: { version: 'integer' },
  text: `INSERT INTO case_course (case_id, version) VALUES ($1, 1)
    ON CONFLICT (case_id) DO UPDATE SET version = case_course.version + 1 RETURNING version`,
});

export const NEXT_NUMBER = statement({
  name: 'course.next_number',
  params: ['uuid', 'text'],
  row: { number: 'integer' },
  text: `SELECT COALESCE(max(number), 0) + 1 AS number FROM treatment_session
    WHERE case_id = $1 AND kind = $2 AND state <> 'withdrawn'`,
});
