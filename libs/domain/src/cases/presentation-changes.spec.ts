import type { CasePresentation, ConsentToConsult, PresentationPatch } from '@consilium/clinical';
import { applyPatch, changedFields, isPart2, part2Obstacles } from './presentation-changes';

const before: CasePresentation = {
  title: 'Is IM ketamine reasonable?',
  currentMeds: [{ ingredient: 'venlafaxine', doseMg: 225 }],
  part2Flag: false,
  plan: { product: 'ket_im', sessions: 6 },
};

describe('a change to a presentation', () => {
  it('replaces what it names and leaves the rest', () => {
    const after = applyPatch(before, { title: 'When?', labs: [] });
    expect(after).toEqual({ ...before, title: 'When?', labs: [] });
    expect(changedFields(before, after)).toEqual(['title', 'labs']);
    expect(before.title).toBe('Is IM ketamine reasonable?');
  });

  it('takes an answer back with null, with blank text, and inside a record', () => {
    expect(applyPatch(before, { title: null })).not.toHaveProperty('title');
    expect(applyPatch(before, { title: '  ' })).not.toHaveProperty('title');
    expect(applyPatch(before, { plan: { product: 'ket_im', sessions: null } as never }).plan).toEqual({
      product: 'ket_im',
    });
    expect(applyPatch(before, { plan: { product: null } as never })).not.toHaveProperty('plan');
  });

  it('is no change when it says the same in another order', () => {
    expect(changedFields(before, applyPatch(before, { plan: { sessions: 6, product: 'ket_im' } }))).toEqual([]);
    expect(
      changedFields(before, applyPatch(before, { currentMeds: [{ doseMg: 225, ingredient: 'venlafaxine' }] })),
    ).toEqual([]);
  });

  it('keeps an empty list apart from no answer', () => {
    expect(changedFields({}, applyPatch({}, { labs: [] }))).toEqual(['labs']);
  });

  it.each<[PresentationPatch]>([
    [{ currentMeds: [{ ingredient: ' ' }] }],
    [{ labs: [{}] as never }],
    [{ otherDx: [''] as never }],
  ])('never makes "none" of rows with nothing in them: %j', (patch) => {
    expect(applyPatch({}, patch)).toEqual({});
  });

  it('flags a case whose substance record names a Part 2 program', () => {
    const substance = { auditc: 5, dast10: 4, sudLevel: 'moderate', part2Source: true } as const;
    const after = applyPatch(before, { substance, part2Flag: false });
    expect(after.part2Flag).toBe(true);
    expect(isPart2(after)).toBe(true);
  });
});

describe('sharing a Part 2 case', () => {
  const consent: ConsentToConsult = {
    basis: 'signed_authorization',
    obtained: true,
    scope: ['facts'],
    part2: {
      patientNamed: true,
      discloser: 'the program',
      information: 'treatment record',
      recipients: 'this team',
      purpose: 'at_patient_request',
      revocationExplained: true,
      expires: 'end of treatment',
      signed: true,
      dated: true,
      refusalConsequenceStated: true,
    },
  };

  it('has no obstacle when every element stands, or nothing is flagged', () => {
    expect(part2Obstacles({ part2Flag: true, consentToConsult: consent })).toEqual([]);
    expect(part2Obstacles({ part2Flag: false })).toEqual([]);
  });

  it.each(Object.keys(consent.part2!))('lacks %s', (element) => {
    const without = { ...consent, part2: { ...consent.part2, [element]: undefined } };
    expect(part2Obstacles({ part2Flag: true, consentToConsult: without }).map(({ path }) => path)).toEqual([
      `consentToConsult.part2.${element}`,
    ]);
  });

  it.each(['obtained', 'basis', 'scope'])('lacks %s', (name) => {
    const without = { ...consent, [name]: undefined };
    expect(part2Obstacles({ part2Flag: true, consentToConsult: without }).map(({ path }) => path)).toEqual([
      `consentToConsult.${name}`,
    ]);
  });

  it('names everything where there is no consent at all', () => {
    expect(part2Obstacles({ part2Flag: true })).toHaveLength(13);
  });
});
