import { evaluate, explain, factSet, missingByFact, RULE_SET, withThresholds, type FactSet, type RuleSet } from '.';
import { recorded } from './testing/recorded';

const explained = (id: string, facts: FactSet, ruleSet: RuleSet = RULE_SET) =>
  explain(evaluate(ruleSet, facts).evaluations.find(({ rule }) => rule.id === id)!);

describe('an explanation', () => {
  it('says which facts, which source, how well verified, and whom to discuss it with', () => {
    expect(explained('KS-005', recorded({ 'day.sbp': 148, 'day.dbp': 92 }))).toEqual({
      ruleId: 'KS-005',
      severity: 'caution',
      title: 'Pre-dose BP above 140 systolic or 90 diastolic',
      say: 'Discuss a delay today, and weigh a short rise of blood pressure against the benefit.',
      facts: [
        { label: 'Pre-dose systolic', ref: 'day.sbp', value: '148', unit: 'mmHg' },
        { label: 'Pre-dose diastolic', ref: 'day.dbp', value: '92', unit: 'mmHg' },
      ],
      source: 'ESK s.2 and 5.7',
      citations: [{ key: 'ESK', citation: expect.stringContaining('esketamine') }],
      verification: { code: 'V', label: 'Seen in the source' },
      consult: [
        { code: 'prescriber', label: 'Prescriber', disciplines: ['psychiatrist', 'prescriber_other'] },
        { code: 'anesthesiology', label: 'Anesthesiology', disciplines: ['anesthesiologist'] },
      ],
      siteThresholds: [],
    });
  });

  it('has words for yes and no, choices, medications, and for what is absent', () => {
    expect(explained('KS-001', recorded({ 'hx.aneurysm': true })).facts[0]).toMatchObject({ value: 'Yes' });
    expect(explained('KS-035', recorded({ 'psy.psychosis': 'family' })).facts[0]).toMatchObject({
      value: 'In the family',
    });
    expect(explained('KS-049', recorded({ meds: ['N05BA12'] })).facts).toEqual([
      { label: 'Medication', ref: 'med-1', value: 'medication 1 (N05BA12)' },
    ]);
    expect(explained('KS-049', recorded({ meds: ['N06AX16'] })).facts[0]).toMatchObject({ value: '1 recorded' });
    expect(explained('KS-022', recorded({ 'course.sessions': 6 })).facts[1]).toEqual({
      label: 'ALT, multiple of the upper limit',
    });
    const refused = factSet([
      { name: 'patient.childbearing', ref: 'a', value: true },
      { name: 'lab.hcg', ref: 'b', absent: 'refused' },
    ]);
    expect(explained('KS-019', refused).facts[1]).toEqual({
      label: 'Pregnancy test (hCG)',
      ref: 'b',
      absent: 'Refused',
    });
  });

  it('says where the site has set another threshold than the source', () => {
    const site = withThresholds(RULE_SET, [{ address: 'KS-029/day.spo2/lt', value: 95, unit: '%' }]);
    if (site.problems) throw new Error('refused');
    expect(explained('KS-029', recorded({ 'day.spo2': 94 }), site.ruleSet)).toMatchObject({
      title: 'Baseline SpO2 below 95%, or severe lung disease',
      siteThresholds: [{ address: 'KS-029/day.spo2/lt', value: 95, published: 94 }],
    });
  });
});

describe('what is missing', () => {
  it('is grouped by the fact, each once, with every rule that lacks it', () => {
    const rows = missingByFact(evaluate(RULE_SET, recorded({})).evaluations);
    expect(rows.find(({ name }) => name === 'plan.product')).toEqual({
      name: 'plan.product',
      label: 'Product',
      ruleIds: ['KS-032', 'KS-033', 'CL-006', 'CL-007', 'CL-008'],
    });
    expect(rows.filter(({ name }) => name === 'meds')).toHaveLength(1);
    expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
  });

  it('keeps why a fact is absent, and has a row for each medication without a code', () => {
    const absent = { name: 'day.spo2', ref: 'a', absent: 'device_failed' } as const;
    const [spo2] = missingByFact(evaluate(RULE_SET, factSet([absent])).evaluations).filter(
      ({ name }) => name === 'day.spo2',
    );
    expect(spo2).toEqual({ name: 'day.spo2', label: 'Pre-dose SpO2', instead: absent, ruleIds: ['KS-029'] });

    const rows = missingByFact(evaluate(RULE_SET, recorded({ meds: [null, 'N06AX16', null] })).evaluations);
    const meds = rows.filter(({ name }) => name === 'meds');
    expect(meds.map(({ label }) => label)).toEqual(['medication 1', 'medication 3']);
    expect(meds[0]!.ruleIds).toHaveLength(8);
  });

  it('is nothing of a rule that is decided anyway', () => {
    const { evaluations } = evaluate(RULE_SET, recorded({ 'day.sbp': 150 }));
    const lacking = missingByFact(evaluations).find(({ name }) => name === 'day.dbp')!;
    expect(lacking.ruleIds).toEqual(['KS-006']);
  });
});
