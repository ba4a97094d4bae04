import type { CaseAlerts, RuleSetOutcome, RuleSetView, ThresholdChange } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../../test/support/app';
import { addCaseMember, bodyOf, createOpenCase, refusal } from '../../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../../test/support/people';
import { Rechecks } from '../rechecks';

const SYSTOLIC = 'KS-005/day.sbp/gt';

describe('the rule set of a site', () => {
  let test: TestApp;
  let first: SignedIn;
  let second: SignedIn;
  let owner: SignedIn;
  let nurse: SignedIn;

  beforeAll(async () => {
    test = await startTestApp();
    const governance = () => createSignedInMember(test, { discipline: 'pharmacist', roles: ['clinical_governance'] });
    [first, second, owner, nurse] = await Promise.all([
      governance(),
      governance(),
      createSignedInMember(test, { discipline: 'therapist' }),
      createSignedInMember(test, { discipline: 'nurse' }),
    ]);
  });
  afterAll(() => test?.close());

  const view = async (who = first): Promise<RuleSetView> => bodyOf(await who.request('GET', '/rule-set'));
  const propose = (value: string, more: Partial<ThresholdChange> = {}, who = first) =>
    who.request('POST', '/rule-set/changes', { thresholds: [{ address: SYSTOLIC, value, unit: 'mm[Hg]', ...more }] });
  const settle = (id: string, outcome: RuleSetOutcome, who: SignedIn) =>
    who.request('POST', `/rule-set/changes/${id}/settlement`, { outcome });
  const proposed = async (value: string): Promise<string> =>
    bodyOf<RuleSetView>(await propose(value), 201).changes[0]!.id;
  const systolic = ({ thresholds }: RuleSetView) => thresholds.find(({ address }) => address === SYSTOLIC);
  const alerts = async (caseId: string): Promise<CaseAlerts> =>
    bodyOf(await owner.request('GET', `/cases/${caseId}/alerts`));
  const stateOf = async (caseId: string, ruleId: string): Promise<string | undefined> =>
    (await alerts(caseId)).items.find((alert) => alert.ruleId === ruleId)?.state;

  it('is read by clinical governance alone', async () => {
    expect(refusal(await owner.request('GET', '/rule-set'))).toEqual([403, 'permission.denied']);
    expect(refusal(await propose('150', {}, owner))).toEqual([403, 'permission.denied']);
    expect(systolic(await view())).toMatchObject({ value: '140', published: '140', unit: 'mm[Hg]' });
  });

  it('is changed by one person and confirmed by another; cases are checked with it again, what stands closes where it no longer fires', async () => {
    const { id: caseId } = await createOpenCase(owner);
    await addCaseMember(owner, caseId, nurse, 'treating');
    const { id: sessionId } = bodyOf<{ id: string }>(
      await nurse.request('POST', `/cases/${caseId}/sessions`, { kind: 'dosing', relDay: 0, product: 'ket_im' }),
      201,
    );
    bodyOf(
      await nurse.request('POST', `/cases/${caseId}/facts`, {
        sessionId,
        minute: -10,
        facts: [{ code: 'sbp', entered: '144' }],
      }),
      201,
    );
    expect(await stateOf(caseId, 'KS-005')).toBe('open');
    const before = await view();

    const id = await proposed('150');
    expect(systolic(await view())!.value).toBe('140');
    expect((await view()).changes[0]!.outcomes).toEqual(['withdrawn']);
    expect((await view(second)).changes[0]!.outcomes).toEqual(['confirmed', 'declined']);
    expect(refusal(await propose('155', {}, second))).toEqual([409, 'rule_set.change_open']);
    expect(refusal(await settle(id, 'confirmed', first))).toEqual([403, 'rule_set.second_person']);
    const after = bodyOf<RuleSetView>(await settle(id, 'confirmed', second));
    expect(systolic(after)).toMatchObject({ value: '150', published: '140' });
    expect(after.version).not.toBe(before.version);
    expect(after.changes[0]).toMatchObject({
      state: 'confirmed',
      thresholds: [{ address: SYSTOLIC, from: '140', value: '150' }],
      proposedBy: { memberId: first.id },
      settled: { by: { memberId: second.id } },
      outcomes: [],
    });
    expect(refusal(await settle(id, 'declined', second))).toEqual([409, 'rule_set.settled']);

    expect((await alerts(caseId)).checked!.ruleSetVersion).toBe(before.version);
    expect((await alerts(caseId)).siteThresholds).toEqual([{ address: SYSTOLIC, value: '150', unit: 'mm[Hg]' }]);
    await test.app.get(Rechecks).sweep();
    expect((await alerts(caseId)).checked!.ruleSetVersion).toBe(after.version);
    expect(await stateOf(caseId, 'KS-005')).toBe('closed');
  });

  it('refuses what is no threshold of a site, with what is wrong', async () => {
    const problems = async (value: string, more: Partial<ThresholdChange> = {}) => {
      const answer = await propose(value, more);
      expect(refusal(answer)).toEqual([422, 'rule_set.invalid']);
      return (answer.body as { errors: object[] }).errors;
    };
    expect(await problems('900')).toEqual([
      { path: 'thresholds.0.value', message: expect.stringMatching(/^must be from/) },
    ]);
    expect(await problems('150', { unit: 'kPa' })).toMatchObject([{ message: expect.stringContaining('unit') }]);
    expect(await problems('150', { address: 'KS-999/day.sbp/gt' })).toHaveLength(1);
    expect(await problems('2', { address: 'CL-001/scale.phq9.item9/gte' })).toHaveLength(1);
    expect(refusal(await propose('15O'))).toEqual([400, 'request.invalid']);
    expect((await view()).changes.filter(({ state }) => state === 'proposed')).toEqual([]);
  });

  it('keeps what was proposed and taken back or declined', async () => {
    bodyOf(await settle(await proposed('145'), 'withdrawn', first));
    bodyOf(await settle(await proposed('146'), 'declined', second));
    expect((await view()).changes.slice(0, 2).map(({ state }) => state)).toEqual(['declined', 'withdrawn']);
    expect(systolic(await view())!.value).toBe('150');
  });

  it('says how often each rule spoke and why it was acknowledged', async () => {
    const { id: caseId } = await createOpenCase(owner);
    bodyOf(
      await owner.request('POST', `/cases/${caseId}/facts`, { relDay: 1, facts: [{ code: 'hx.seizure', yes: true }] }),
      201,
    );
    const { id } = (await alerts(caseId)).items.find(({ ruleId }) => ruleId === 'KS-031')!;
    bodyOf(await owner.request('POST', `/alerts/${id}/acknowledge`, { reason: 'weighed', note: 'Known for years.' }));
    expect((await view()).rules.find(({ ruleId }) => ruleId === 'KS-031')).toMatchObject({
      opened: 1,
      fired: 1,
      standing: 1,
      acknowledged: 1,
      reasons: [{ reason: 'weighed', label: 'Known, and weighed by the treating team', count: 1 }],
    });
  });
});
