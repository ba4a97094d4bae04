import { columns, orNull, statement } from '../platform/sql';
import { Person } from '../people/person.entity';
import { MeetingItemRow } from './meeting-item.entity';
import { MeetingSeries } from './meeting-series.entity';
import { Meeting } from './meeting.entity';

const meeting = columns(Meeting, 'm', [
  'id',
  'seriesId',
  'title',
  'titledBy',
  'status',
  'startsAt',
  'startedAt',
  'endedAt',
  'slot',
  'facilitatorId',
  'version',
]);
const series = columns(MeetingSeries, 's', ['everyWeeks', 'timeZone']);

/** A meeting with the rule by which it repeats, and whether whoever leads it has an account no more. */
const row = {
  ...meeting.row,
  everyWeeks: orNull(series.row.everyWeeks),
  timeZone: orNull(series.row.timeZone),
  facilitatorDisabled: 'boolean',
} as const;
const SELECT = `
  SELECT ${meeting.sql}, ${series.sql}, NOT f.active AS "facilitatorDisabled"
  FROM meeting m JOIN person f ON f.id = m.facilitator_id LEFT JOIN meeting_series s ON s.id = m.series_id`;
/** Only for a member who takes part. */
const TAKES_PART = (memberId: `$${number}`): string =>
  `JOIN meeting_member p ON p.meeting_id = m.id AND p.member_id = ${memberId}`;
const CHOSEN = `${SELECT} ${TAKES_PART('$1')} WHERE m.status = ANY($2) AND ($3::uuid IS NULL OR m.series_id = $3)`;

/** $1 meeting, $2 a member. */
export const MEETING_FOR = statement({
  name: 'meetings.one_for',
  params: ['uuid', 'uuid'],
  row,
  text: `${SELECT} ${TAKES_PART('$2')} WHERE m.id = $1`,
});

/** The meeting's row is locked, not who takes part. */
export const LOCKED_MEETING = statement({
  name: 'meetings.one_locked',
  params: ['uuid'],
  row,
  text: `${SELECT} WHERE m.id = $1 FOR NO KEY UPDATE OF m`,
});

/** $1 a member, $2 statuses, $3 a series or null, $4 how many. What runs first, then the soonest. */
export const MEETINGS_SOONEST_FIRST = statement({
  name: 'meetings.soonest_first',
  params: ['uuid', 'text[]', 'uuid?', 'bigint'],
  row,
  text: `${CHOSEN} ORDER BY m.status = 'running' DESC, m.starts_at, m.id LIMIT $4`,
});
/** The same, the newest first. */
export const MEETINGS_NEWEST_FIRST = statement({
  name: 'meetings.newest_first',
  params: ['uuid', 'text[]', 'uuid?', 'bigint'],
  row,
  text: `${CHOSEN} ORDER BY m.starts_at DESC, m.id LIMIT $4`,
});

/** $1 a member, $2 a series, $3 statuses. */
export const MEETING_OF_SERIES = statement({
  name: 'meetings.one_of_series',
  params: ['uuid', 'uuid', 'text[]'],
  row: { id: meeting.row.id, startsAt: meeting.row.startsAt },
  text: `SELECT m.id, m.starts_at AS "startsAt" FROM meeting m ${TAKES_PART('$1')} WHERE m.series_id = $2 AND m.status = ANY($3)`,
});

/** $1 a consultation, $2 a member. */
export const MEETING_OF_CONSULTATION = statement({
  name: 'meetings.one_of_consultation',
  params: ['uuid', 'uuid'],
  row: { id: meeting.row.id, title: meeting.row.title },
  text: `SELECT m.id, m.title FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id ${TAKES_PART('$2')} WHERE i.consultation_id = $1`,
});

/** A meeting that runs and has left the case of this consultation. */
export const MEETING_WENT_ON = statement({
  name: 'meetings.went_on',
  params: ['uuid'],
  row: { id: meeting.row.id },
  text: `SELECT m.id FROM meeting_item i JOIN meeting m ON m.id = i.meeting_id WHERE i.consultation_id = $1 AND i.state = 'done' AND m.status = 'running'`,
});

const person = columns(Person, 'f', ['id', 'displayName', 'discipline']);
export const PEOPLE_OF_MEETINGS = statement({
  name: 'meetings.people',
  params: ['uuid[]'],
  row: { meetingId: 'uuid', memberId: 'uuid', displayName: person.row.displayName, discipline: person.row.discipline },
  text: `
    SELECT p.meeting_id AS "meetingId", f.id AS "memberId", f.display_name AS "displayName", f.discipline
    FROM meeting_member p JOIN person f ON f.id = p.member_id WHERE p.meeting_id = ANY($1) ORDER BY f.display_name, f.id`,
});

/** $1 a meeting, $2 members. Who takes part already goes on to. */
export const ADD_MEMBERS = statement({
  name: 'meetings.add_members',
  params: ['uuid', 'uuid[]'],
  text: 'INSERT INTO meeting_member (meeting_id, member_id) SELECT $1, unnest($2::uuid[]) ON CONFLICT DO NOTHING',
});

const item = columns(MeetingItemRow, 'i', [
  'id',
  'meetingId',
  'caseId',
  'roomId',
  'position',
  'lane',
  'minutes',
  'lateReason',
  'returnedFrom',
  'addedBy',
  'addedAt',
  'consultationId',
  'state',
]);
/** In the order of the list. `goesOn`: a later meeting of the series has taken it over. */
export const ITEMS_OF_MEETINGS = statement({
  name: 'meetings.items',
  params: ['uuid[]'],
  row: { ...item.row, goesOn: 'boolean' },
  text: `
    SELECT ${item.sql}, EXISTS (SELECT FROM meeting_item later WHERE later.returned_from = i.id) AS "goesOn"
    FROM meeting_item i WHERE i.meeting_id = ANY($1) ORDER BY i.position, i.added_at, i.id`,
});

/** At the end of the list. No row where the case is on it already. */
export const ADD_ITEM = statement({
  name: 'meetings.add_item',
  params: ['uuid', 'uuid', 'uuid', 'uuid', 'text?', 'integer', 'text?', 'uuid?', 'uuid?'],
  row: { id: 'uuid' },
  text: `
    INSERT INTO meeting_item (id, meeting_id, case_id, room_id, lane, minutes, late_reason, returned_from, added_by, position)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, coalesce(max(position), 0) + 1 FROM meeting_item WHERE meeting_id = $2
    ON CONFLICT (meeting_id, case_id) DO NOTHING RETURNING id`,
});

/** $1 the items of a list in the order that they get. */
export const ORDER_ITEMS = statement({
  name: 'meetings.order_items',
  params: ['uuid[]'],
  text: 'UPDATE meeting_item i SET position = o.place FROM unnest($1::uuid[]) WITH ORDINALITY AS o (id, place) WHERE i.id = o.id',
});
