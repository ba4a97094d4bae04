import { columns, statement } from '../platform/sql';
import { Person } from '../people/person.entity';
import { ConsultationAttendance } from './consultation-attendance.entity';

/** A member who was not seen for longer begins a new stretch. Seconds. */
const STRETCH_ENDS = 12;

/**
 * $1–$4: room, member, discipline ('' for none), seconds in the room of everybody whom this server sees. Only rooms with a running
 * consultation, or that of $5, count.
 */
export const NOTE_PRESENT = statement({
  name: 'attendance.note_present',
  params: ['uuid[]', 'uuid[]', 'text[]', 'double precision[]', 'uuid?'],
  text: `
  WITH present AS (
    SELECT c.id AS consultation_id, p.member_id, nullif(p.discipline, '') AS discipline, greatest(c.started_at, clock.at - make_interval(secs => p.seconds)) AS began_at, clock.at
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::float8[]) AS p (room_id, member_id, discipline, seconds)
    JOIN consultation c ON c.room_id = p.room_id AND (c.status = 'running' OR c.id = $5::uuid)
    CROSS JOIN (SELECT clock_timestamp()::timestamptz(3) AS at) clock
  ), extended AS (
    UPDATE consultation_attendance a SET seen_at = greatest(a.seen_at, p.at)
    FROM present p WHERE a.consultation_id = p.consultation_id AND a.member_id = p.member_id AND a.seen_at > p.at - interval '${STRETCH_ENDS} seconds'
    RETURNING a.consultation_id, a.member_id
  )
  INSERT INTO consultation_attendance (consultation_id, member_id, discipline, began_at, seen_at)
  SELECT consultation_id, member_id, discipline, began_at, greatest(began_at, at) FROM present
  WHERE (consultation_id, member_id) NOT IN (SELECT consultation_id, member_id FROM extended)
  ON CONFLICT (consultation_id, member_id, began_at) DO UPDATE SET seen_at = greatest(consultation_attendance.seen_at, EXCLUDED.seen_at)`,
});

/** Those of the members $1 who are seen in a consultation that runs in another room than $2. */
export const ATTENDING_ELSEWHERE = statement({
  name: 'attendance.elsewhere',
  params: ['uuid[]', 'uuid'],
  row: { memberId: 'uuid' },
  text: `
    SELECT DISTINCT a.member_id AS "memberId" FROM consultation_attendance a JOIN consultation c ON c.id = a.consultation_id
    WHERE a.member_id = ANY($1) AND c.status = 'running' AND c.room_id <> $2 AND a.seen_at > clock_timestamp() - interval '${STRETCH_ENDS} seconds'`,
});

const stretch = columns(ConsultationAttendance, 'a', ['memberId', 'discipline', 'beganAt', 'seenAt']);
const person = columns(Person, 'p', ['displayName']);
/** Every stretch of a consultation, the first one first. */
export const STRETCHES = statement({
  name: 'attendance.stretches',
  params: ['uuid'],
  row: { ...stretch.row, ...person.row },
  text: `
    SELECT ${stretch.sql}, ${person.sql} FROM consultation_attendance a JOIN person p ON p.id = a.member_id
    WHERE a.consultation_id = $1 ORDER BY a.began_at`,
});
