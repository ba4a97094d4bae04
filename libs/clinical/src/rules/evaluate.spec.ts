import { evaluate, factSet, RULE_SET, ruleSetOf, type Condition, type Evaluation, type Fact, type FactSet } from '.';
import { recorded, type Values } from './testing/recorded';

const on = (when: Condition, facts: FactSet): Evaluation =>
  evaluate(
    ruleSetOf(
      [{ id: 'CL-900', severity: 'note', title: '', when, consult: [], say: '', source: '', verification: 'G' }],
      { edition: 1 },
    ),
    facts,
  ).evaluations[0]!;
const outcome = (when: Condition, values: Values) => on(when, recorded(values)).outcome;
const ofRule = (id: string, facts: FactSet): Evaluation =>
  evaluate(RULE_SET, facts).evaluations.find(({ rule }) => rule.id === id)!;

describe('each operator', () => {
  const sbp = (value?: number): Values => (value === undefined ? {} : { 'day.sbp': value });
  it.each([
    ['gt', { fact: 'day.sbp', gt: 140 }, ['quiet', 'quiet', 'fires']],
    ['gte', { fact: 'day.sbp', gte: 140 }, ['quiet', 'fires', 'fires']],
    ['lt', { fact: 'day.sbp', lt: 140 }, ['fires', 'quiet', 'quiet']],
    ['lte', { fact: 'day.sbp', lte: 140 }, ['fires', 'fires', 'quiet']],
    ['eq', { fact: 'day.sbp', eq: 140 }, ['quiet', 'fires', 'quiet']],
    ['ne', { fact: 'day.sbp', ne: 140 }, ['fires', 'quiet', 'fires']],
    ['in', { fact: 'day.sbp', in: [139, 141] }, ['fires', 'quiet', 'fires']],
  ] as [string, Condition, string[]][])('%s, at 139, 140 and 141, and without a value', (_, when, outcomes) => {
    expect([139, 140, 141].map((value) => outcome(when, sbp(value)))).toEqual(outcomes);
    expect(outcome(when, sbp())).toBe('unknown');
  });

  it('missing, and null among the values, ask whether it is recorded', () => {
    expect(outcome({ fact: 'lab.hcg', missing: true }, {})).toBe('fires');
    expect(outcome({ fact: 'lab.hcg', missing: true }, { 'lab.hcg': 'neg' })).toBe('quiet');
    expect(outcome({ fact: 'lab.hcg', missing: false }, { 'lab.hcg': 'neg' })).toBe('fires');
    expect(outcome({ fact: 'lab.hcg', missing: false }, {})).toBe('quiet');
    expect(outcome({ fact: 'lab.hcg', in: ['pos', null] }, {})).toBe('fires');
    expect(outcome({ fact: 'lab.hcg', in: ['pos', null] }, { 'lab.hcg': 'neg' })).toBe('quiet');
  });

  it('what is no number is unknown and not quiet', () => {
    const facts = factSet([{ name: 'day.sbp', ref: 'a', value: Number.NaN }]);
    expect(on({ fact: 'day.sbp', gt: 140 }, facts).outcome).toBe('unknown');
  });
});

describe('three-valued logic', () => {
  const fires: Condition = { fact: 'hx.avm', eq: true };
  const quiet: Condition = { fact: 'hx.ich', eq: true };
  const unknown: Condition = { fact: 'hx.seizure', eq: true };
  const values: Values = { 'hx.avm': true, 'hx.ich': false };
  it.each([
    [[fires, unknown], 'unknown', 'fires'],
    [[quiet, unknown], 'quiet', 'unknown'],
    [[unknown, unknown], 'unknown', 'unknown'],
    [[fires, quiet], 'quiet', 'fires'],
    [[fires, fires], 'fires', 'fires'],
    [[quiet, quiet], 'quiet', 'quiet'],
  ] as [Condition[], string, string][])('%# all and any', (parts, all, any) => {
    expect([outcome({ all: parts }, values), outcome({ any: parts }, values)]).toEqual([all, any]);
    const reversed = [...parts].reverse();
    expect([outcome({ all: reversed }, values), outcome({ any: reversed }, values)]).toEqual([all, any]);
  });
});

describe('what decided', () => {
  const names = ({ facts }: Evaluation) => facts.map(({ name }) => name);

  it('is every fact that fires, and no other', () => {
    expect(names(ofRule('KS-005', recorded({ 'day.sbp': 148, 'day.dbp': 92 })))).toEqual(['day.sbp', 'day.dbp']);
    expect(names(ofRule('KS-005', recorded({ 'day.sbp': 148, 'day.dbp': 84 })))).toEqual(['day.sbp']);
    expect(names(ofRule('KS-005', recorded({ 'day.sbp': 132, 'day.dbp': 84 })))).toEqual(['day.sbp', 'day.dbp']);
  });

  it('is named once, however often a rule asks for it', () => {
    expect(names(ofRule('KS-043', recorded({ 'patient.age': 20 })))).toEqual(['patient.age']);
    const { missing } = ofRule('KS-046', recorded({ 'patient.sex_at_birth': 'F', 'scale.dast10.total': 0 }));
    expect(missing).toEqual([{ name: 'scale.auditc.total' }]);
    expect(ofRule('KS-046', recorded({})).missing.map(({ name }) => name)).toEqual([
      'patient.sex_at_birth',
      'scale.auditc.total',
      'scale.dast10.total',
    ]);
  });

  it('can be that nothing is recorded', () => {
    const evaluation = ofRule('KS-022', recorded({ 'course.sessions': 34 }));
    expect([names(evaluation), evaluation.notRecorded, evaluation.missing]).toEqual([
      ['course.sessions'],
      ['lab.alt_x_uln'],
      [],
    ]);
  });

  it('lacks, where it is unknown, what could still decide', () => {
    const evaluation = ofRule('KS-005', recorded({ 'day.sbp': 132 }));
    expect(evaluation).toMatchObject({ outcome: 'unknown', facts: [], missing: [{ name: 'day.dbp' }] });
  });

  it('an absent fact is not recorded, and keeps its reason', () => {
    const refused: Fact = { name: 'lab.hcg', ref: 'a', absent: 'refused' };
    expect(ofRule('KS-017', factSet([refused]))).toMatchObject({
      outcome: 'unknown',
      missing: [{ name: 'patient.pregnancy' }, { name: 'lab.hcg', instead: refused }],
    });
    const asked = factSet([refused, { name: 'patient.childbearing', ref: 'b', value: true }]);
    expect(ofRule('KS-019', asked)).toMatchObject({ outcome: 'fires', facts: [{ ref: 'b' }, refused] });
  });

  it('an answer that says nothing is never read as "no"', () => {
    const facts = recorded({ 'patient.pregnancy': 'unknown', 'lab.hcg': 'not_done' });
    expect(ofRule('KS-017', facts)).toMatchObject({
      outcome: 'unknown',
      missing: [{ instead: { value: 'unknown' } }, { instead: { value: 'not_done' } }],
    });
  });
});

describe('medications', () => {
  it('not recorded is unknown, none is quiet', () => {
    expect(ofRule('KS-049', recorded({}))).toMatchObject({ outcome: 'unknown', missing: [{ name: 'meds' }] });
    expect(ofRule('KS-049', recorded({ meds: [] }))).toMatchObject({ outcome: 'quiet', facts: [{ name: 'meds' }] });
  });

  it('one without a code is unknown to every rule on medication, unless another fires it', () => {
    const facts = recorded({ meds: ['N05BA12', null] });
    const { evaluations, notChecked } = evaluate(RULE_SET, facts);
    expect(notChecked.map(({ ref }) => ref)).toEqual(['med-2']);
    const onMedication = evaluations.filter(({ rule }) => rule.facts.includes('meds'));
    expect(onMedication.filter(({ outcome }) => outcome !== 'unknown').map(({ rule }) => rule.id)).toEqual(['KS-049']);
    expect(ofRule('KS-049', facts)).toMatchObject({ medications: [{ ref: 'med-1' }], missing: [] });
    expect(ofRule('KS-053', facts).missing).toEqual([
      { name: 'meds', medication: { ref: 'med-2', name: 'medication 2' } },
    ]);
  });

  it.each(['n05ba12', 'N05BA12 ', 'N5BA12', '3322', 'diazepam'])('what is no ATC code (%s) is none', (atc) => {
    const facts = recorded({ meds: [atc] });
    expect(evaluate(RULE_SET, facts)).toMatchObject({ facts, notChecked: [{ ref: 'med-1', name: 'medication 1' }] });
    expect(ofRule('KS-049', facts)).toMatchObject({ outcome: 'unknown', missing: [{ medication: { ref: 'med-1' } }] });
  });

  it('a code of a group decides what the group decides and leaves the rest open', () => {
    const facts = recorded({ meds: ['N06A'] });
    expect(ofRule('KS-053', facts)).toMatchObject({ outcome: 'unknown', missing: [{ medication: { ref: 'med-1' } }] });
    expect(ofRule('KS-049', facts).outcome).toBe('quiet');
    expect(ofRule('KS-049', recorded({ meds: ['N05BA'] })).outcome).toBe('fires');
  });

  it('replaced codes are read as those in use', () => {
    for (const atc of ['N03AX12', 'N03AX16']) expect(ofRule('KS-051', recorded({ meds: [atc] })).outcome).toBe('fires');
    expect(ofRule('KS-056', recorded({ meds: ['N06AX25'] })).outcome).toBe('fires');
  });
});

it('an evaluation names the version of its rule set', () => {
  expect(evaluate(RULE_SET, recorded({})).ruleSetVersion).toBe('1.0');
});
