import { belongs, countsAsUnread, isCurrentMember, stayOver, type Stay } from './stay';

const NOW = new Date('2026-01-05T09:00:00.000Z');
const at = (millis: number): Date => new Date(NOW.getTime() + millis);
const STAYS: Stay = { removedAt: null, suspendedAt: null, expiresAt: null, consentedUntil: null };

it.each([
  [{}, true, true, null],
  [{ expiresAt: at(1) }, true, true, null],
  [{ expiresAt: at(0) }, false, false, 'expired'],
  [{ consentedUntil: at(1) }, true, true, null],
  [{ consentedUntil: at(0) }, true, false, 'consent_ended'],
  [{ expiresAt: at(-1), consentedUntil: at(-2) }, false, false, 'expired'],
  [{ removedAt: at(-1) }, false, false, null],
  [{ suspendedAt: at(-1) }, false, false, null],
])('%j: has a place %s, is a member %s, is over by itself: %s', (row: Partial<Stay>, place, member, over) => {
  const stay = { ...STAYS, ...row };
  expect([belongs(stay, NOW), isCurrentMember(stay, NOW), stayOver(stay, NOW)]).toEqual([place, member, over]);
});

it('counts messages of others after the marker, from the own part of the log on, that are not hidden', () => {
  const event = { type: 'message.posted', seq: 5, actorId: 'other', hidden: false } as const;
  const reader = { memberId: 'me', readSeq: 4, firstSeq: 1 };
  expect(countsAsUnread({ event, reader })).toBe(true);
  expect(countsAsUnread({ event: { ...event, actorId: null }, reader })).toBe(true);
  for (const no of [
    { event: { ...event, seq: 4 }, reader },
    { event: { ...event, actorId: 'me' }, reader },
    { event: { ...event, hidden: true }, reader },
    { event: { ...event, type: 'message.corrected' as const }, reader },
    { event, reader: { ...reader, firstSeq: 6 } },
  ])
    expect(countsAsUnread(no)).toBe(false);
});
