import type { CaseAlerts, CourseView } from '@consilium/contracts';
import { DEMO_PASSWORD, startDemoApp, type DemoApp } from '../../../../test/support/demo-app';
import { requestApi, signIn } from '../../../../test/support/people';
import { DEMO_CASES, type DemoCase } from './data';
import { courseOf } from './parts/course-days';

describe('the course of the demo cases', () => {
  let demo: DemoApp;
  let cookies: Map<string, string>;

  beforeAll(async () => {
    demo = await startDemoApp();
    cookies = new Map();
    for (const account of ['therapist', 'psychiatrist', 'anesthesiologist'])
      cookies.set(account, await signIn(demo.url, `${account}@demo.test`, DEMO_PASSWORD));
  });
  afterAll(() => demo?.close());

  /** As a member reads it who may sign in and treats. */
  const read = async <T>({ code, owner, members }: DemoCase, what: string): Promise<T> => {
    const account = [owner, ...members.map(({ member }) => member)].find((key) => cookies.has(key))!;
    const cookie = cookies.get(account)!;
    const { caseId } = await demo.demoCase(code);
    return (await requestApi(demo.url, 'GET', `/cases/${caseId}/${what}`, undefined, { cookie })).body as T;
  };

  it.each(DEMO_CASES.map((one) => [one.code, one] as const))(
    '%s: every expected alert of its last day stands, checked with the rules',
    async (_, demoCase) => {
      const days = courseOf(demoCase).map(({ relDay }) => relDay);
      const last = demoCase.steps.filter(({ relDay }) => days.includes(relDay)).at(-1)!;
      const { items, checked } = await read<CaseAlerts>(demoCase, 'alerts');
      const standing = items.filter(({ state }) => state !== 'closed').map(({ ruleId }) => ruleId);
      expect(standing).toEqual(expect.arrayContaining(last.expect));
      expect(checked).toEqual({ version: days.length, ruleSetVersion: '1.0' });
    },
  );

  it('has every session up to its last day, with its readings as they were taken', async () => {
    const demoCase = DEMO_CASES.find(({ code }) => code === 'KAP-9WBD')!;
    const { sessions, facts } = await read<CourseView>(demoCase, 'course');
    expect(sessions.map(({ number, relDay, product, state }) => [number, relDay, product, state])).toEqual([
      [1, 0, 'esk_in', 'finished'],
      [4, 10, 'esk_in', 'finished'],
    ]);
    const peak = facts.filter(({ sessionId, minute }) => sessionId === sessions[1]!.id && minute === 40);
    expect(peak.find(({ code }) => code === 'sbp')!.value).toEqual({
      is: 'quantity',
      entered: '186',
      unit: 'mm[Hg]',
      amount: '186',
    });
  });
});
