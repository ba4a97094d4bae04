import { RULE_SET, RuleError, ruleSetOf, withThresholds, type Condition, type WrittenRule } from '.';

const written = (change: Partial<WrittenRule>): WrittenRule => ({
  id: 'CL-900',
  severity: 'note',
  title: 'A rule of the test',
  when: { fact: 'hx.avm', eq: true },
  consult: ['prescriber'],
  say: 'Discuss.',
  source: 'None',
  verification: 'G',
  ...change,
});
const load = (...rules: WrittenRule[]) => ruleSetOf(rules, { edition: 1 });
const loadWhen = (when: unknown, title = 'A rule') => load(written({ when: when as Condition, title }));

describe('a rule set', () => {
  it('refuses an unknown fact and names it', () => {
    expect(() =>
      loadWhen({
        any: [
          { fact: 'hx.avm', eq: true },
          { fact: 'day.systolic', gt: 140 },
        ],
      }),
    ).toThrow(new RuleError('CL-900: unknown fact "day.systolic"'));
  });

  it.each([
    ['a number where the fact is yes or no', { fact: 'hx.avm', eq: 1 }, 'cannot be compared by "eq"'],
    ['an order where the fact is a choice', { fact: 'hx.htn', gt: 1 }, 'cannot be compared by "gt"'],
    ['a choice that the fact does not have', { fact: 'hx.htn', in: ['severe'] }, 'cannot be compared by "in"'],
    ['a code where the fact is no medication', { fact: 'hx.avm', atc: ['N05'] }, 'cannot be compared by "atc"'],
    ['medications compared by value', { fact: 'meds', eq: 'N05' }, 'cannot be compared by "eq"'],
    ['a number that the fact cannot have', { fact: 'day.spo2', lt: 940 }, 'cannot be compared by "lt"'],
    ['no operator', { fact: 'hx.avm' }, 'compared by 0 operators'],
    ['two operators', { fact: 'day.sbp', gt: 140, lt: 180 }, 'compared by 2 operators'],
    ['an operator that does not exist', { fact: 'day.sbp', above: 140 }, 'compared by 0 operators'],
    ['nothing at all', { all: [] }, 'compares nothing'],
    ['a range for sites that leaves its number out', { fact: 'day.sbp', gt: 140, site: [150, 160] }, 'range for sites'],
    [
      'a threshold that its words leave out',
      { fact: 'day.sbp', gt: 140, site: [120, 160] },
      'do not say the threshold',
    ],
  ])('refuses %s', (_, when, message) => {
    expect(() => loadWhen(when)).toThrow(message);
  });

  it('refuses words that name what is not compared, two thresholds of one name, and two rules of one id', () => {
    expect(() => loadWhen({ fact: 'day.sbp', gt: 140 }, 'Above {day.dbp/gt}')).toThrow('its words name "day.dbp/gt"');
    const twice = [
      { fact: 'day.sbp', gt: 140 },
      { fact: 'day.sbp', gt: 150 },
    ];
    expect(() => loadWhen({ any: twice })).toThrow('two thresholds are called "day.sbp/gt"');
    expect(() => load(written({}), written({}))).toThrow('CL-900: two rules have this id');
  });

  it('says its thresholds in the words of its rules', () => {
    expect(RULE_SET.version).toBe('1.0');
    const titles = new Map(RULE_SET.rules.map(({ id, title }) => [id, title]));
    expect(titles.get('KS-005')).toBe('Pre-dose BP above 140 systolic or 90 diastolic');
    expect(titles.get('KS-046')).toBe('AUDIT-C 4 or more in men, 3 or more in others, or DAST-10 3 or more');
    expect(titles.get('KS-058')).toBe('In-session BP 180/110 or more, or a rise of 40/25 or more');
    expect(RULE_SET.rules.filter(({ title, say }) => /[{}]|undefined/.test(title + say))).toEqual([]);
  });
});

describe('thresholds', () => {
  const changed = (...changes: Parameters<typeof withThresholds>[1]) => withThresholds(RULE_SET, changes);
  const codes = (...changes: Parameters<typeof withThresholds>[1]) =>
    changed(...changes).problems?.map(({ code }) => code);

  it('have an address each', () => {
    const addresses = RULE_SET.thresholds.map(({ address }) => address);
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(addresses).toEqual(
      expect.arrayContaining(['KS-005/day.sbp/gt', 'KS-043/patient.age/lte', 'KS-046/scale.auditc.total/gte/others']),
    );
    expect(RULE_SET.thresholds.find(({ address }) => address === 'KS-005/day.sbp/gt')).toEqual({
      address: 'KS-005/day.sbp/gt',
      ruleId: 'KS-005',
      fact: 'day.sbp',
      operator: 'gt',
      value: 140,
      published: 140,
      unit: 'mm[Hg]',
      site: [120, 160],
    });
  });

  it('change into a new revision; the old one stays as it is', () => {
    const once = changed({ address: 'KS-005/day.sbp/gt', value: 150, unit: 'mm[Hg]' });
    if (once.problems) throw new Error('refused');
    expect(once.ruleSet.version).toBe('1.1');
    expect(once.ruleSet.rules[4]).toMatchObject({
      title: 'Pre-dose BP above 150 systolic or 90 diastolic',
      when: {
        any: [
          { fact: 'day.sbp', gt: 150 },
          { fact: 'day.dbp', gt: 90 },
        ],
      },
    });
    expect(RULE_SET.rules[4]!.title).toBe('Pre-dose BP above 140 systolic or 90 diastolic');

    const again = withThresholds(once.ruleSet, [{ address: 'KS-029/day.spo2/lt', value: 95, unit: '%' }]);
    if (again.problems) throw new Error('refused');
    expect(again.ruleSet.version).toBe('1.2');
    const value = (address: string) => again.ruleSet.thresholds.find((one) => one.address === address)!;
    expect(value('KS-005/day.sbp/gt')).toMatchObject({ value: 150, published: 140 });
    expect(value('KS-029/day.spo2/lt')).toMatchObject({ value: 95, published: 94 });
  });

  it.each(RULE_SET.thresholds.filter(({ site }) => site).map((threshold) => [threshold.address, threshold] as const))(
    '%s is said by its rule wherever a site sets it',
    (address, { value, unit, ruleId, site }) => {
      const other = site!.find((end) => end !== value)!;
      const result = changed({ address, value: other, unit });
      if (result.problems) throw new Error('refused');
      const words = (of: typeof RULE_SET) => {
        const rule = of.rules.find(({ id }) => id === ruleId)!;
        return `${rule.title} ${rule.say}`;
      };
      expect(words(result.ruleSet)).not.toBe(words(RULE_SET));
    },
  );

  it('refuse what is unknown, another unit, another kind, too far, the same, twice, and what is no site’s', () => {
    const address = 'KS-005/day.sbp/gt';
    const unit = 'mm[Hg]';
    expect(codes({ address: 'KS-005/day.sbp/gte', value: 150, unit })).toEqual(['unknown_threshold']);
    expect(codes({ address, value: 150 })).toEqual(['wrong_unit']);
    expect(codes({ address, value: 20, unit: 'kPa' })).toEqual(['wrong_unit']);
    expect(codes({ address: 'KS-022/course.sessions/gte', value: 6.5 })).toEqual(['wrong_kind']);
    expect(codes({ address, value: Number.NaN, unit })).toEqual(['wrong_kind']);
    expect(codes({ address, value: '150' as unknown as number, unit })).toEqual(['wrong_kind']);
    expect(codes({ address, value: 161, unit })).toEqual(['out_of_range']);
    expect(codes({ address, value: 119, unit })).toEqual(['out_of_range']);
    expect(codes({ address, value: 140, unit })).toEqual(['unchanged']);
    expect(codes({ address, value: 150, unit }, { address, value: 155, unit })).toEqual(['named_twice']);
    expect(codes({ address: 'KS-041/scale.phq9.item9/gte', value: 2 })).toEqual(['not_for_sites']);
  });

  it('change all together or not at all', () => {
    const good = { address: 'KS-005/day.sbp/gt', value: 150, unit: 'mm[Hg]' };
    const bad = { address: 'KS-005/day.dbp/gt', value: 300, unit: 'mm[Hg]' };
    expect(changed(good, bad)).toEqual({
      problems: [expect.objectContaining({ address: 'KS-005/day.dbp/gt', code: 'out_of_range' })],
    });
    expect(changed()).toEqual({ problems: null, ruleSet: RULE_SET });
  });
});
