import fc from 'fast-check';
import {
  acknowledge,
  episodeChanges,
  evaluate,
  factSet,
  RULE_SET,
  type Episode,
  type EpisodeChange,
  type Fact,
  type RuleId,
} from '.';
import { someFacts } from './testing/arbitrary-facts';

const sbp = (value: number, ref: string): Fact => ({ name: 'day.sbp', ref, value });
const item9 = (value: number, ref: string): Fact => ({ name: 'scale.phq9.item9', ref, value });
const rule = (id: RuleId) => RULE_SET.rules.find((one) => one.id === id)!;

const changesAt = (standing: readonly Episode[], facts: readonly Fact[], session?: string): EpisodeChange[] =>
  episodeChanges(standing, evaluate(RULE_SET, factSet(facts)).evaluations, session);

function after(standing: readonly Episode[], changes: readonly EpisodeChange[]): Episode[] {
  const byRule = new Map(standing.map((episode) => [episode.ruleId, episode]));
  for (const { kind, episode } of changes)
    if (kind === 'closed') byRule.delete(episode.ruleId);
    else byRule.set(episode.ruleId, episode);
  return [...byRule.values()];
}

/** What happened, without what it happened by. */
const said = (changes: readonly EpisodeChange[]) =>
  changes.map((change) =>
    change.kind === 'closed'
      ? [change.episode.ruleId, change.kind, change.reason]
      : [change.episode.ruleId, change.kind, change.episode.count],
  );

/** The episodes that stand after these facts, one set after the other. */
const standingAfter = (...steps: [facts: Fact[], session?: string][]): Episode[] =>
  steps.reduce<Episode[]>((standing, [facts, session]) => after(standing, changesAt(standing, facts, session)), []);

const acknowledged = (episode: Episode): Episode => ({ ...episode, state: 'acknowledged', quietAt: episode.by });

describe('an episode', () => {
  it('opens when a rule begins to fire, with what it fired by', () => {
    const [opened, ...others] = changesAt([], [sbp(148, 'a')], 's1');
    expect(others).toEqual([]);
    expect(opened).toMatchObject({ kind: 'opened', evaluation: { outcome: 'fires' } });
    expect(opened!.episode).toEqual({
      ruleId: 'KS-005',
      state: 'open',
      count: 1,
      by: ['day.sbp a 148'],
      session: 's1',
    });
  });

  it('is repeated by other facts, and by the same facts not', () => {
    const standing = standingAfter([[sbp(148, 'a')], 's1']);
    expect(changesAt(standing, [sbp(148, 'a')], 's1')).toEqual([]);
    expect(said(changesAt(standing, [sbp(150, 'a')], 's1'))).toEqual([['KS-005', 'repeated', 2]]);
    expect(said(changesAt(standing, [sbp(148, 'b')], 's1'))).toEqual([['KS-005', 'repeated', 2]]);
    const dbp: Fact = { name: 'day.dbp', ref: 'c', value: 95 };
    const two = standingAfter([[sbp(148, 'a')], 's1'], [[sbp(148, 'a'), dbp], 's1']);
    expect(two).toMatchObject([{ count: 2, by: ['day.sbp a 148', 'day.dbp c 95'] }]);
    expect(changesAt(two, [dbp], 's1')).toEqual([]);
  });

  it('is closed when the facts no longer fire, and says whether they are others or are gone', () => {
    const standing = standingAfter([[item9(2, 'a')]]);
    expect(said(changesAt(standing, [item9(0, 'b')]))).toEqual([
      ['KS-041', 'closed', 'facts_changed'],
      ['CL-001', 'closed', 'facts_changed'],
    ]);
    expect(said(changesAt(standing, []))).toEqual([
      ['KS-041', 'closed', 'not_recorded'],
      ['CL-001', 'closed', 'not_recorded'],
    ]);
  });

  it('a new crossing opens a new one', () => {
    const again = standingAfter([[item9(2, 'a')]], [[item9(3, 'b')]], [[item9(0, 'c')]], [[item9(1, 'd')]]);
    expect(again).toMatchObject([
      { ruleId: 'KS-041', count: 1 },
      { ruleId: 'CL-001', count: 1 },
    ]);
  });

  it('of a session ends with it: the next one closes it, and opens its own', () => {
    const standing = standingAfter([[sbp(148, 'a')], 's1']);
    expect(said(changesAt(standing, [], 's2'))).toEqual([['KS-005', 'closed', 'session_over']]);
    expect(said(changesAt(standing, [sbp(132, 'b')], 's2'))).toEqual([['KS-005', 'closed', 'session_over']]);
    expect(said(changesAt(standing, [sbp(152, 'b')], 's2'))).toEqual([
      ['KS-005', 'closed', 'session_over'],
      ['KS-005', 'opened', 1],
    ]);
  });

  it('of the case goes on through sessions', () => {
    const standing = standingAfter([[{ name: 'hx.aneurysm', ref: 'a', value: true }], 's1']);
    expect(standing).toEqual([{ ruleId: 'KS-001', state: 'open', count: 1, by: ['hx.aneurysm a true'] }]);
    expect(changesAt(standing, [{ name: 'hx.aneurysm', ref: 'a', value: true }], 's2')).toEqual([]);
  });

  it('of medication is repeated by another one, and of what is not recorded by nothing else', () => {
    const meds = (...codes: string[]): Fact => ({
      name: 'meds',
      ref: 'list',
      value: codes.map((atc) => ({ ref: `m-${atc}`, name: atc, atc })),
    });
    const standing = standingAfter([[meds('N05BA12')]]);
    expect(changesAt(standing, [meds('N06AX16', 'N05BA12')])).toEqual([]);
    expect(said(changesAt(standing, [meds('N05BA12', 'N05BA01')]))).toEqual([['KS-049', 'repeated', 2]]);

    const sessions: Fact = { name: 'course.sessions', ref: 'n', value: 6 };
    const refused: Fact = { name: 'lab.alt_x_uln', ref: 'r', absent: 'refused' };
    expect(standingAfter([[sessions]])).toMatchObject([
      { ruleId: 'KS-022', by: ['course.sessions n 6', 'lab.alt_x_uln not recorded'] },
    ]);
    expect(said(changesAt(standingAfter([[sessions]]), [sessions, refused]))).toEqual([['KS-022', 'repeated', 2]]);
  });
});

describe('an acknowledgement', () => {
  const [open] = standingAfter([[sbp(148, 'a')], 's1']) as [Episode];

  it('quiets and closes nothing', () => {
    const result = acknowledge(open, rule('KS-005'), { reason: 'discussed' });
    expect(result).toEqual({
      refusal: null,
      reason: 'discussed',
      episode: { ...open, state: 'acknowledged', quietAt: open.by },
    });
    const standing = [acknowledged(open)];
    expect(changesAt(standing, [sbp(148, 'a')], 's1')).toEqual([]);
    expect(changesAt(standing, [sbp(150, 'b')], 's1')).toMatchObject([
      { kind: 'repeated', episode: { state: 'acknowledged', count: 2 } },
    ]);
    expect(said(changesAt(standing, [sbp(150, 'b')], 's2'))).toEqual([
      ['KS-005', 'closed', 'session_over'],
      ['KS-005', 'opened', 1],
    ]);
  });

  it('of a self-harm item is asked for again when the item is answered again', () => {
    const standing = standingAfter([[item9(1, 'a')]]).map(acknowledged);
    expect(changesAt(standing, [item9(3, 'b')]).map(({ episode }) => [episode.ruleId, episode.state])).toEqual([
      ['KS-041', 'acknowledged'],
      ['CL-001', 'open'],
    ]);
  });

  it('is asked for again where a reading got much worse than what was acknowledged, in steps or at once', () => {
    const saturation = (value: number): Fact => ({ name: 'mon.spo2_min', ref: 's1', value });
    const pressure = (value: number): Fact => ({ name: 'mon.sbp_max', ref: 's1', value });
    const then = (standing: readonly Episode[], ...facts: Fact[]) => after(standing, changesAt(standing, facts, 's1'));
    const stateOf = (standing: readonly Episode[], id: RuleId) => standing.find(({ ruleId }) => ruleId === id)?.state;
    const at = (...facts: Fact[]) => then([], ...facts).map(acknowledged);

    const low = at(saturation(85));
    expect(stateOf(low, 'KS-059')).toBe('acknowledged');
    expect(stateOf(then(low, saturation(81)), 'KS-059')).toBe('acknowledged');
    expect(stateOf(then(low, saturation(80)), 'KS-059')).toBe('open');
    expect(stateOf(then(then(low, saturation(82)), saturation(80)), 'KS-059')).toBe('open');
    const high = at(pressure(185));
    const [{ ruleId }] = high as [Episode];
    expect(stateOf(then(high, pressure(204)), ruleId)).toBe('acknowledged');
    expect(stateOf(then(high, pressure(205)), ruleId)).toBe('open');
  });

  it('needs a listed reason, and a note where the reason or the rule asks for one', () => {
    const refusal = (id: RuleId, reason: string, note?: string) =>
      acknowledge(open, rule(id), { reason, note }).refusal;
    expect(refusal('KS-005', 'fine')).toBe('unknown_reason');
    expect(refusal('KS-005', 'weighed')).toBe('note_needed');
    expect(refusal('KS-005', 'weighed', '  ')).toBe('note_needed');
    expect(refusal('KS-005', 'weighed', 'Two readings, both known')).toBeNull();
    expect(refusal('KS-001', 'discussed')).toBe('note_needed');
    expect(refusal('CL-001', 'assessed')).toBe('note_needed');
    expect(refusal('CL-001', 'assessed', 'C-SSRS low, seen today')).toBeNull();
    expect(acknowledge(acknowledged(open), rule('KS-005'), { reason: 'discussed' }).refusal).toBe(
      'already_acknowledged',
    );
  });
});

it('whatever is recorded in whatever order: what stands is what fires, and the same facts again change nothing', () => {
  const step = fc.tuple(someFacts, fc.constantFrom('s1', 's2', undefined));
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      let standing: Episode[] = [];
      for (const [facts, session] of steps) {
        standing = after(standing, changesAt(standing, facts, session));
        const firing = evaluate(RULE_SET, factSet(facts)).evaluations.filter(({ outcome }) => outcome === 'fires');
        expect(standing.map(({ ruleId }) => ruleId).sort()).toEqual(firing.map(({ rule }) => rule.id).sort());
        expect(changesAt(standing, facts, session)).toEqual([]);
      }
    }),
  );
});
