import { handChanges, refusalOfHand } from './hands';

const LED = { facilitatorId: 'lead' };

it.each([
  ['me', true, null],
  ['me', false, null],
  ['other', true, 'consultation.not_facilitator'],
  ['other', false, 'consultation.not_facilitator'],
])("whoever does not facilitate moves their own hand alone: %s's, raised %s", (memberId, raised, refusal) => {
  expect(refusalOfHand('me', { memberId, raised }, LED)).toBe(refusal);
});

it('whoever facilitates lowers the hands of others and raises none of them', () => {
  expect(refusalOfHand('lead', { memberId: 'other', raised: false }, LED)).toBeNull();
  expect(refusalOfHand('lead', { memberId: 'other', raised: true }, LED)).toBe('consultation.not_facilitator');
});

it('a raised hand that is raised again changes nothing', () => {
  const hands = ['me'];
  expect(handChanges({ memberId: 'me', raised: true }, { hands })).toBe(false);
  expect(handChanges({ memberId: 'me', raised: false }, { hands })).toBe(true);
  expect(handChanges({ memberId: 'other', raised: true }, { hands })).toBe(true);
});
