import type { GateItemState } from '@consilium/clinical';
import { moveRefusal } from './moves';

const item = (code: string, met: boolean): GateItemState => ({
  item: { code, label: code, carers: ['prescriber'] },
  met,
});
const asked = {
  from: 'preparation',
  heldIn: undefined,
  to: 'dosing',
  discipline: 'psychiatrist',
  gate: [item('statement', true), item('labs', false)],
  ticked: [] as string[],
  reason: undefined as string | undefined,
} as const;

it.each([
  ['with an item that is not recorded and no reason', asked, 'care_path.reason_needed'],
  ['with a reason', { ...asked, reason: 'discussed' }, null],
  ['with everything recorded', { ...asked, gate: [item('labs', true)] }, null],
  ['by a nurse, with everything recorded', { ...asked, gate: [item('labs', true)], discipline: 'nurse' }, null],
  ['by a nurse, with a reason', { ...asked, discipline: 'nurse', reason: 'discussed' }, 'course.not_in_scope'],
  ['with a tick of their own', { ...asked, ticked: ['statement'], reason: 'discussed' }, null],
  [
    'with a tick of another discipline',
    { ...asked, discipline: 'therapist', ticked: ['statement'] },
    'course.not_in_scope',
  ],
  ['with a tick of no item', { ...asked, ticked: ['nothing'] }, 'course.not_in_scope'],
  ['past a phase', { ...asked, to: 'integration' }, 'care_path.no_way'],
  ['back from a hold', { ...asked, from: 'on_hold', heldIn: 'dosing', to: 'dosing', gate: [] }, null],
  [
    'from a hold to elsewhere',
    { ...asked, from: 'on_hold', heldIn: 'consent', to: 'dosing', gate: [] },
    'care_path.no_way',
  ],
] as const)('a move %s', (_, move, expected) => expect(moveRefusal(move)).toBe(expected));
