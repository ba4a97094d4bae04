import { roomEventSamples, type RoomEvent, type RoomEventType } from '@consilium/contracts';
import { belongs, countsAsUnread, isCurrentMember, roomFeatures, type Stay } from '@consilium/domain';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database';
import { BELONGS, concernsInbox, CURRENT, UNREAD } from './room-conditions';

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('BEGIN');
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Each of these for each of those. */
const times = <A, B>(some: readonly A[], others: readonly B[]): [A, B][] =>
  some.flatMap((one) => others.map((other): [A, B] => [one, other]));

it('who is in a room is the same in SQL and in the domain, before, at and after each moment', async () => {
  const { rows } = await client.query<{ now: Date }>(`SELECT date_trunc('milliseconds', now()) AS now`);
  const { now } = rows[0]!;
  // A transaction's `now()` stands still; its microseconds lie within the same millisecond.
  const moments = [null, -60_000, -1, 60_000].map((by) => (by === null ? null : new Date(now.getTime() + by)));
  const stays = times(times(moments.slice(0, 2), moments.slice(0, 2)), times(moments, moments)).map(
    ([[removedAt, suspendedAt], [expiresAt, consentedUntil]]): Stay => ({
      removedAt,
      suspendedAt,
      expiresAt,
      consentedUntil,
    }),
  );
  const found = await client.query<{ belongs: boolean; current: boolean }>(
    `SELECT (${BELONGS}) AS belongs, (${CURRENT}) AS current
     FROM unnest($1::timestamptz[], $2::timestamptz[], $3::timestamptz[], $4::timestamptz[]) WITH ORDINALITY
       AS m (removed_at, suspended_at, expires_at, consented_until, n) ORDER BY m.n`,
    (['removedAt', 'suspendedAt', 'expiresAt', 'consentedUntil'] as const).map((key) => stays.map((stay) => stay[key])),
  );
  expect(found.rows).toEqual(
    stays.map((stay) => ({ belongs: belongs(stay, now), current: isCurrentMember(stay, now) })),
  );
  expect(new Set(found.rows.map(({ belongs: place, current }) => `${place} ${current}`)).size).toBe(3);
});

it('what is unread is the same in SQL and in the domain', async () => {
  const [me, other] = ['01a20000-0000-7000-8000-0000000000aa', '01a20000-0000-7000-8000-0000000000bb'];
  const events = times(
    times(['message.posted', 'message.corrected'] as const, [4, 5, 6]),
    times([me, other, null], [false, true]),
  ).map(([[type, seq], [actorId, hidden]]) => ({ type, seq, actorId, hidden }));
  const readers = times([0, 4, 5], [1, 6]).map(([readSeq, firstSeq]) => ({ memberId: me, readSeq, firstSeq }));
  const pairs = times(events, readers);
  const { rows } = await client.query<{ unread: boolean }>(
    `SELECT (${UNREAD}) AS unread
     FROM unnest($1::text[], $2::bigint[], $3::uuid[], $4::timestamptz[]) WITH ORDINALITY AS e (type, seq, actor_id, purged_at, n)
     JOIN unnest($5::uuid[], $6::bigint[], $7::bigint[]) WITH ORDINALITY AS m (member_id, read_seq, first_seq, n) ON m.n = e.n
     ORDER BY e.n`,
    [
      pairs.map(([{ type }]) => type),
      pairs.map(([{ seq }]) => seq),
      pairs.map(([{ actorId }]) => actorId),
      pairs.map(([{ hidden }]) => (hidden ? new Date() : null)),
      pairs.map(([, { memberId }]) => memberId),
      pairs.map(([, { readSeq }]) => readSeq),
      pairs.map(([, { firstSeq }]) => firstSeq),
    ],
  );
  expect(rows.map(({ unread }) => unread)).toEqual(pairs.map(([event, reader]) => countsAsUnread({ event, reader })));
  expect(new Set(rows.map(({ unread }) => unread)).size).toBe(2);
});

it('what can change an inbox is the same in SQL and in the domain, for every type of event', async () => {
  const types = Object.keys(roomEventSamples) as RoomEventType[];
  const said = [
    { type: 'message.posted', data: { ...roomEventSamples['message.posted'], replyTo: 1 } },
    { type: 'message.posted', data: { ...roomEventSamples['message.posted'], text: 'For @[somebody].' } },
    { type: 'message.corrected', data: { ...roomEventSamples['message.corrected'], text: 'For @[somebody].' } },
  ];
  const events = [...types.map((type) => ({ type, data: roomEventSamples[type] })), ...said] as RoomEvent[];
  const { rows } = await client.query<{ concerns: boolean }>(
    `SELECT ${concernsInbox('$1')} AS concerns
     FROM unnest($2::text[], $3::jsonb[]) WITH ORDINALITY AS e (type, data, n) ORDER BY e.n`,
    [roomFeatures.concerningInbox, events.map(({ type }) => type), events.map(({ data }) => JSON.stringify(data))],
  );
  const concerning = (found: readonly boolean[]) => events.filter((_, place) => found[place]).map(({ type }) => type);
  expect(concerning(rows.map(({ concerns }) => concerns))).toEqual(
    concerning(events.map((event) => roomFeatures.concernsInbox(event))),
  );
});
