import { RULE_SET, SEVERITIES, sourcesNamed, THRESHOLD_PROBLEMS } from '..';
import { WRITTEN_RULES } from '.';
import { ACKNOWLEDGEMENT_REASONS } from '../acknowledgement';
import { FORM_PROMPTS } from './form-prompts';

const ORDERS = /\b(stop(s|ped|ping)?|give[ns]?|giving|gave|must|orders?|ordered|cleared|safe(ly)?)\b/i;
const NAMES_OF_SCALES = /STOP-Bang/g;

describe('the rules as written', () => {
  it('are the 60 of kap-safety §3 and our own, in order', () => {
    const ids = RULE_SET.rules.map(({ id }) => id);
    expect(ids.slice(0, 60)).toEqual(Array.from({ length: 60 }, (_, n) => `KS-${String(n + 1).padStart(3, '0')}`));
    expect(ids.slice(60)).toEqual(['CL-001', 'CL-002', 'CL-003', 'CL-004', 'CL-005', 'CL-006', 'CL-007', 'CL-008']);
  });

  it.each(WRITTEN_RULES.map((rule) => [rule.id, rule] as const))(
    '%s opens a discussion and orders nothing',
    (_, rule) => {
      expect(rule.say).toMatch(/^Discuss\b/);
      expect(`${rule.title} ${rule.say}`.replace(NAMES_OF_SCALES, '')).not.toMatch(ORDERS);
      expect(rule.say).toMatch(/\.$/);
      expect(rule.consult.length).toBeGreaterThan(0);
    },
  );

  it('so do the words beside them', () => {
    const words = [
      ...SEVERITIES.map(({ meaning }) => meaning),
      ...FORM_PROMPTS.map(({ say }) => say),
      ...ACKNOWLEDGEMENT_REASONS.map(({ label }) => label),
      ...Object.values(THRESHOLD_PROBLEMS),
    ];
    expect(words.filter((text) => ORDERS.test(text))).toEqual([]);
    expect(ORDERS.test('Stop the infusion') && ORDERS.test('It must not be given') && ORDERS.test('safe to go')).toBe(
      true,
    );
  });

  it('name a source that is listed, but for those of general knowledge', () => {
    const unnamed = WRITTEN_RULES.filter(({ source }) => sourcesNamed(source).length === 0);
    expect(unnamed.map(({ id, verification }) => [id, verification])).toEqual([
      ['KS-016', 'G'],
      ['KS-031', 'G'],
      ['KS-039', 'G'],
    ]);
    expect(sourcesNamed('ESK 7.1; VER21; KETINT')).toEqual(['ESK', 'VER21', 'KETINT']);
    expect(sourcesNamed('ASA-K; ASRA-A (x); KET s.4')).toEqual(['ASA-K', 'ASRA-A', 'KET']);
  });

  it('count as the source does', () => {
    const count = <T extends string>(values: readonly T[]): Record<string, number> =>
      Object.fromEntries(
        [...new Set(values)].sort().map((value) => [value, values.filter((one) => one === value).length]),
      );
    const sixty = WRITTEN_RULES.slice(0, 60);
    expect(count(sixty.map(({ severity }) => severity))).toEqual({ caution: 33, contraindicated: 16, note: 11 });
    expect(count(sixty.map(({ verification }) => verification))).toEqual({ G: 6, P: 15, V: 39 });
  });

  it('of our own are marked G; those on self-harm have a clock', () => {
    const own = RULE_SET.rules.filter(({ id }) => id.startsWith('CL-'));
    expect(new Set(own.map(({ verification }) => verification))).toEqual(new Set(['G']));
    expect(own.filter(({ clock }) => clock).map(({ id, clock }) => [id, clock])).toEqual([
      ['CL-001', 'routine'],
      ['CL-002', 'routine'],
      ['CL-003', 'high'],
      ['CL-004', 'routine'],
      ['CL-005', 'routine'],
    ]);
  });

  it('need the scopes of their facts', () => {
    const scopes = (id: string) => RULE_SET.rules.find((rule) => rule.id === id)!.scopes;
    expect(scopes('KS-001')).toEqual(['facts']);
    expect(scopes('KS-027')).toEqual(['facts', 'scales']);
    expect(scopes('KS-032')).toEqual(['facts', 'sessions']);
    expect(scopes('KS-049')).toEqual(['medication']);
  });
});
