import { HOLD_STATES, type Discipline, type HoldState, type RoomEvent } from '@consilium/contracts';
import {
  foldHolds,
  foldStandingHolds,
  holdAbilities,
  holdRefusal,
  holdState,
  mayAnswerHold,
  refusalToApproveHolds,
  type ConsultationActor,
} from '.';

const ASKER = '01a20000-0000-7000-8000-0000000000a1';
const OTHER = '01a20000-0000-7000-8000-0000000000a2';
const ID = '01a20000-0000-7000-8000-0000000000f1';
const open = { writable: true };

const actor = (more: Partial<ConsultationActor> = {}): ConsultationActor => ({
  memberId: OTHER,
  role: 'treating',
  standing: 'full',
  discipline: 'psychiatrist',
  prescriber: true,
  ...more,
});
const eventAt = (seq: number, type: string, data: object, discipline: Discipline | null = null): RoomEvent =>
  ({
    roomId: ID,
    seq,
    id: ID,
    type,
    at: `2030-01-01T10:00:0${seq}.000Z`,
    actor: { memberId: OTHER, discipline },
    data: { holdId: ID, ...data },
  }) as RoomEvent;

describe('who approves holds', () => {
  it('is a treating discipline that does, with a current licence', () => {
    expect(refusalToApproveHolds(actor())).toBeNull();
    expect(refusalToApproveHolds(actor({ discipline: 'anesthesiologist', role: 'owner' }))).toBeNull();
    expect(refusalToApproveHolds(actor({ discipline: 'primary_care' }))).toBeNull();
    expect(refusalToApproveHolds(actor({ discipline: 'primary_care', prescriber: false }))).toBe('hold.not_approver');
    expect(refusalToApproveHolds(actor({ role: 'consultant' }))).toBe('hold.not_approver');
    expect(refusalToApproveHolds(actor({ discipline: 'nurse' }))).toBe('hold.not_approver');
    expect(refusalToApproveHolds(actor({ standing: 'comment_only' }))).toBe('member.licence_not_current');
  });

  it('answers no hold of their own, withdraws it, and may lift it once it was answered', () => {
    const asker = actor({ memberId: ASKER, discipline: 'anesthesiologist' });
    expect(holdRefusal('hold.answer', asker, { by: ASKER, state: 'open' }, open)).toBe('hold.own');
    expect(holdAbilities(asker, { by: ASKER, state: 'open' }, open)).toEqual(['hold.withdraw']);
    expect(holdAbilities(asker, { by: ASKER, state: 'on_hold' }, open)).toEqual(['hold.lift']);
    expect(
      mayAnswerHold([asker, actor(), actor({ memberId: ID, discipline: 'nurse' })], { by: ASKER, state: 'open' }),
    ).toEqual([OTHER]);
  });
});

it('a hold in each state takes exactly what it may, in an open room', () => {
  const table: Record<HoldState, [string | null, string | null, string | null]> = {
    open: [null, 'hold.not_standing', null],
    on_hold: ['hold.answered', null, 'hold.answered'],
    gone_on: ['hold.answered', 'hold.not_standing', 'hold.answered'],
    lifted: ['hold.answered', 'hold.not_standing', 'hold.answered'],
    withdrawn: ['hold.withdrawn', 'hold.not_standing', 'hold.withdrawn'],
  };
  for (const state of HOLD_STATES) {
    const refusals = [
      holdRefusal('hold.answer', actor(), { by: ASKER, state }, open),
      holdRefusal('hold.lift', actor(), { by: ASKER, state }, open),
      holdRefusal(
        'hold.withdraw',
        actor({ memberId: ASKER, role: 'observer', discipline: 'nurse' }),
        { by: ASKER, state },
        open,
      ),
    ];
    expect([state, ...refusals]).toEqual([state, ...table[state]]);
  }
  expect(holdAbilities(actor(), { by: ASKER, state: 'open' }, { writable: false })).toEqual([]);
  expect(holdRefusal('hold.withdraw', actor(), { by: ASKER, state: 'open' }, open)).toBe('hold.not_asker');
});

it('stands by what happened to it', () => {
  const at = (outcome: 'hold' | 'go_on' | null, lifted = false, withdrawn = false): HoldState =>
    holdState({ outcome, lifted, withdrawn });
  expect([at(null), at('hold'), at('go_on'), at('hold', true), at(null, false, true)]).toEqual([
    'open',
    'on_hold',
    'gone_on',
    'lifted',
    'withdrawn',
  ]);
});

describe('the folds', () => {
  const asked = eventAt(1, 'hold.asked', { text: 'x' });
  const held = eventAt(2, 'hold.answered', { outcome: 'hold', text: 'x' }, 'psychiatrist');

  it('keep open holds until they are answered or withdrawn, and an event twice changes nothing', () => {
    const holds = foldHolds([], asked);
    expect(holds).toEqual([{ id: ID, by: OTHER, discipline: null, at: asked.at, seq: 1 }]);
    expect(foldHolds(holds, asked)).toBe(holds);
    expect(foldHolds(holds, held)).toEqual([]);
    expect(foldHolds(holds, eventAt(2, 'hold.withdrawn', {}))).toEqual([]);
  });

  it('keep the case on hold from an answer that says so until it is lifted', () => {
    const standing = foldStandingHolds([], held);
    expect(standing).toEqual([{ holdId: ID, since: held.at, discipline: 'psychiatrist', by: OTHER, seq: 2 }]);
    expect(foldStandingHolds(standing, held)).toBe(standing);
    expect(foldStandingHolds([], eventAt(2, 'hold.answered', { outcome: 'go_on', text: 'x' }))).toEqual([]);
    expect(foldStandingHolds(standing, eventAt(3, 'hold.lifted', { text: 'x' }))).toEqual([]);
  });
});
