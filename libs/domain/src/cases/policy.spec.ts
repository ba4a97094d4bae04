import {
  CASE_ABILITIES,
  CASE_ROLES,
  CASE_STATUSES,
  DISCIPLINES,
  type CaseAbility,
  type CaseRole,
  type Discipline,
  type Standing,
} from '@consilium/contracts';
import {
  caseAbilities,
  caseRefusal,
  mayTakeRole,
  presentRefusal,
  readsBeyondConsent,
  type CaseActor,
  type CaseState,
} from './policy';

const actor = (standing: Standing = 'full'): CaseActor => ({ discipline: 'therapist', standing });
const state = (over: Partial<CaseState> = {}): CaseState => ({
  status: 'open',
  discussionBegan: true,
  consentRevoked: false,
  ...over,
});

describe('case abilities', () => {
  /** Written out by hand, so that a changed rule is a changed line here. */
  const OWNER_MAY: [string, CaseState, Standing, CaseAbility[]][] = [
    [
      'a fresh draft',
      state({ status: 'draft', discussionBegan: false }),
      'full',
      [
        'case.edit',
        'case.open',
        'case.delete_draft',
        'members.add',
        'members.remove',
        'consent.revoke',
        'document.attach',
        'course.record',
        'primary.name',
        'care_path.move',
      ],
    ],
    [
      'a draft that was talked about',
      state({ status: 'draft' }),
      'full',
      [
        'case.edit',
        'case.open',
        'members.add',
        'members.remove',
        'consent.revoke',
        'document.attach',
        'course.record',
        'primary.name',
        'care_path.move',
      ],
    ],
    [
      'an open case',
      state(),
      'full',
      [
        'case.edit',
        'case.close',
        'members.add',
        'members.remove',
        'consent.revoke',
        'document.attach',
        'course.record',
        'primary.name',
        'care_path.move',
      ],
    ],
    ['a closed case', state({ status: 'closed' }), 'full', ['members.remove', 'consent.revoke']],
    [
      'a fresh draft, licence not current',
      state({ status: 'draft', discussionBegan: false }),
      'comment_only',
      ['case.delete_draft', 'consent.revoke', 'document.attach'],
    ],
    ['an open case, licence not current', state(), 'comment_only', ['consent.revoke', 'document.attach']],
    ['a closed case, licence not current', state({ status: 'closed' }), 'comment_only', ['consent.revoke']],
    ['an open case with revoked consent', state({ consentRevoked: true }), 'full', []],
    ['a closed case with revoked consent', state({ status: 'closed', consentRevoked: true }), 'full', []],
    [
      'a fresh draft with revoked consent',
      state({ status: 'draft', discussionBegan: false, consentRevoked: true }),
      'full',
      ['case.delete_draft'],
    ],
  ];
  it.each(OWNER_MAY)('of the owner of %s', (_, caseState, standing, expected) => {
    expect(caseAbilities(actor(standing), caseState, 'owner')).toEqual(expected);
  });

  const OTHERS = CASE_ROLES.filter((role) => role !== 'owner');
  it.each(OTHERS.flatMap((role) => CASE_STATUSES.map((status) => [role, status] as const)))(
    'of %s in a case that is %s: leave, attach where they may write, record where they treat',
    (role, status) => {
      for (const standing of ['full', 'comment_only'] as const) {
        const records = role === 'treating' && standing === 'full';
        const alive = [
          ...(role === 'observer' ? [] : ['document.attach']),
          ...(records ? ['course.record', 'care_path.move'] : []),
        ];
        expect(caseAbilities(actor(standing), state({ status }), role)).toEqual([
          ...(status === 'closed' ? [] : alive),
          'case.leave',
        ]);
      }
    },
  );

  it('of somebody who is no member: none', () => {
    for (const status of CASE_STATUSES) expect(caseAbilities(actor(), state({ status }), null)).toEqual([]);
  });
});

describe('case refusals', () => {
  const REFUSALS: [CaseAbility, CaseRole | null, Partial<CaseState>, Standing, ReturnType<typeof caseRefusal>][] = [
    ['case.edit', null, {}, 'full', 'resource.not_found'],
    ['case.edit', 'treating', {}, 'full', 'permission.denied'],
    ['case.edit', 'owner', {}, 'comment_only', 'member.licence_not_current'],
    ['case.edit', 'owner', { status: 'closed' }, 'full', 'case.closed'],
    ['case.edit', 'owner', { consentRevoked: true }, 'full', 'case.consent_revoked'],
    ['case.open', 'owner', { status: 'open' }, 'full', 'case.illegal_transition'],
    ['case.open', 'owner', { status: 'closed' }, 'full', 'case.closed'],
    ['case.close', 'owner', { status: 'draft' }, 'full', 'case.illegal_transition'],
    ['case.delete_draft', 'owner', { status: 'draft', discussionBegan: true }, 'full', 'case.illegal_transition'],
    ['case.delete_draft', 'owner', { status: 'open' }, 'full', 'case.illegal_transition'],
    ['members.add', 'owner', { status: 'closed' }, 'full', 'case.closed'],
    ['members.add', 'consultant', {}, 'full', 'permission.denied'],
    ['members.remove', 'observer', {}, 'full', 'permission.denied'],
    ['consent.revoke', 'owner', { consentRevoked: true }, 'full', 'case.consent_revoked'],
    ['consent.revoke', 'treating', {}, 'full', 'permission.denied'],
    ['document.attach', 'observer', {}, 'full', 'permission.denied'],
    ['document.attach', 'treating', { status: 'closed' }, 'full', 'case.closed'],
    ['document.attach', 'owner', { consentRevoked: true }, 'full', 'case.consent_revoked'],
    ['document.attach', 'owner', { documentsOff: true }, 'full', 'document.off'],
    ['case.leave', 'owner', {}, 'full', 'case.owner_required'],
    ['dose.authorize', 'owner', {}, 'full', 'course.not_in_scope'],
    ['dose.authorize', 'consultant', {}, 'full', 'permission.denied'],
  ];
  it.each(REFUSALS)('%s by %s in %o (%s) is %s', (ability, role, over, standing, code) => {
    expect(caseRefusal(ability, actor(standing), state(over), role)).toBe(code);
  });

  it('agree with the abilities everywhere', () => {
    for (const role of [...CASE_ROLES, null])
      for (const status of CASE_STATUSES)
        for (const discussionBegan of [true, false])
          for (const consentRevoked of [true, false])
            for (const standing of ['full', 'comment_only'] as const) {
              const at = state({ status, discussionBegan, consentRevoked });
              const open = CASE_ABILITIES.filter((ability) => caseRefusal(ability, actor(standing), at, role) === null);
              expect(caseAbilities(actor(standing), at, role)).toEqual(open);
            }
  });
});

describe('who authorizes doses', () => {
  const may = (discipline: Discipline | null, role: CaseRole, standing: Standing = 'full'): boolean =>
    caseAbilities({ discipline, standing }, state(), role).includes('dose.authorize');

  it('a prescriber who treats, with a current licence', () => {
    expect([...DISCIPLINES, null].filter((discipline) => may(discipline, 'treating'))).toEqual([
      'psychiatrist',
      'prescriber_other',
    ]);
    expect(CASE_ROLES.filter((role) => may('psychiatrist', role))).toEqual(['owner', 'treating']);
    expect(may('psychiatrist', 'owner', 'comment_only')).toBe(false);
  });
});

describe('who presents a case', () => {
  const PRESENTERS = ['therapist', 'psychiatrist', 'prescriber_other', 'anesthesiologist', 'nurse'];
  it.each(DISCIPLINES.map((discipline) => [discipline]))('%s', (discipline) => {
    const expected = PRESENTERS.includes(discipline) ? null : 'case.not_presenter';
    expect(presentRefusal({ discipline, standing: 'full' })).toBe(expected);
  });
  it('nobody without a discipline', () =>
    expect(presentRefusal({ discipline: null, standing: 'full' })).toBe('case.not_presenter'));
  it('nobody whose licence is not current', () =>
    expect(presentRefusal({ discipline: 'therapist', standing: 'comment_only' })).toBe('member.licence_not_current'));
});

describe('who takes which role', () => {
  it('a member with a discipline takes any', () => {
    for (const role of ['treating', 'consultant', 'observer'] as const)
      expect(mayTakeRole({ discipline: 'coordinator' }, role)).toBe(true);
  });
  it('a member without one only observes', () => {
    expect(mayTakeRole({ discipline: null }, 'observer')).toBe(true);
    expect(mayTakeRole({ discipline: null }, 'treating')).toBe(false);
    expect(mayTakeRole({ discipline: null }, 'consultant')).toBe(false);
  });
});

it('lets owner and treating members alone read what the consent does not cover', () => {
  expect(CASE_ROLES.filter(readsBeyondConsent)).toEqual(['owner', 'treating']);
});
