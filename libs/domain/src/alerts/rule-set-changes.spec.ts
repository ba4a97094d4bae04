import { settlementRefusal } from './rule-set-changes';

const proposed = { state: 'proposed', proposedBy: 'first' } as const;

it.each([
  ['the second person confirms', proposed, 'second', 'confirmed', null],
  ['the second person declines', proposed, 'second', 'declined', null],
  ['who proposed withdraws', proposed, 'first', 'withdrawn', null],
  ['who proposed cannot confirm', proposed, 'first', 'confirmed', 'rule_set.second_person'],
  ['who proposed cannot decline', proposed, 'first', 'declined', 'rule_set.second_person'],
  ['nobody else withdraws', proposed, 'second', 'withdrawn', 'permission.denied'],
  ['what is settled stays so', { ...proposed, state: 'declined' }, 'second', 'confirmed', 'rule_set.settled'],
] as const)('%s', (_, change, memberId, outcome, expected) => {
  expect(settlementRefusal(change, memberId, outcome)).toBe(expected);
});
