import type { CasePresentation, ConsentScope } from '@consilium/clinical';
import type { CaseAtVersion } from '@consilium/contracts';
import { startTestApp, type TestApp } from '../../../../test/support/app';
import { addCaseMember, bodyOf, completeAnswers, createCase, createOpenCase } from '../../../../test/support/cases';
import { createSignedInMember, type SignedIn } from '../../../../test/support/people';
import type { CaseView } from './case-presenter';

const MEDICATION = ['medTrials', 'currentMeds'] as const;

describe('the scope of the consent', () => {
  let test: TestApp;
  let owner: SignedIn;
  let treating: SignedIn;
  let consultant: SignedIn;
  let observer: SignedIn;

  beforeAll(async () => {
    test = await startTestApp();
    [owner, treating, consultant, observer] = (await Promise.all(
      (['therapist', 'psychiatrist', 'pharmacist', 'nurse'] as const).map((discipline) =>
        createSignedInMember(test, { discipline }),
      ),
    )) as [SignedIn, SignedIn, SignedIn, SignedIn];
  });
  afterAll(() => test?.close());

  const consent = (...scope: ConsentScope[]) => ({ consentToConsult: { ...completeAnswers.consentToConsult, scope } });
  const view = async (member: SignedIn, id: string): Promise<CaseView> =>
    bodyOf(await member.request('GET', `/cases/${id}`));
  const shared = async (made: CaseView): Promise<CaseView> => {
    await addCaseMember(owner, made.id, treating, 'treating');
    await addCaseMember(owner, made.id, consultant, 'consultant');
    await addCaseMember(owner, made.id, observer, 'observer');
    return made;
  };

  it('keeps what it does not name from everybody but owner and treating members', async () => {
    const { id } = await shared(
      await createOpenCase(owner, { ...consent('facts', 'scales'), sessionsSoFar: 'Day 0, 45 mg: 151/94 at 15 min.' }),
    );
    for (const member of [owner, treating]) {
      const whole = await view(member, id);
      expect(whole).toMatchObject({
        currentMeds: completeAnswers.currentMeds,
        notCovered: ['sessions', 'medication'],
        withheld: [],
      });
    }
    for (const member of [consultant, observer]) {
      const part = await view(member, id);
      for (const field of [...MEDICATION, 'sessionsSoFar']) expect(part).not.toHaveProperty(field);
      expect(JSON.stringify(part)).not.toMatch(/venlafaxine|sertraline|151\/94/);
      expect(part).toMatchObject({
        vitalsBase: completeAnswers.vitalsBase,
        scales: completeAnswers.scales,
        withheld: ['sessions', 'medication'],
        notCovered: ['sessions', 'medication'],
      });
    }
  });

  it('is the one of today for every version of the case', async () => {
    const { id, version } = await shared(await createOpenCase(owner));
    const at = async (member: SignedIn, number: number): Promise<CaseAtVersion & CasePresentation> =>
      bodyOf(await member.request('GET', `/cases/${id}/versions/${number}`));
    expect(await at(consultant, version)).toMatchObject({ currentMeds: completeAnswers.currentMeds, withheld: [] });
    bodyOf(await owner.request('PATCH', `/cases/${id}`, { version, ...consent('facts') }));
    const before = await at(consultant, version);
    for (const field of [...MEDICATION, 'scales'] as const) expect(before).not.toHaveProperty(field);
    expect(before).toMatchObject({
      primaryDx: completeAnswers.primaryDx,
      withheld: ['scales', 'sessions', 'medication'],
    });
    expect(await at(treating, version)).toMatchObject({ currentMeds: completeAnswers.currentMeds, withheld: [] });
  });

  it('covers nothing before it is recorded: title and question alone are read in a draft', async () => {
    const { consentToConsult: _, ...answers } = completeAnswers;
    const { id } = await shared(await createCase(owner, { ...answers, traumaSummary: ['loss'] }));
    const part = await view(consultant, id);
    expect(part).toMatchObject({
      title: answers.title,
      question: answers.question,
      decisionNeededBy: answers.decisionNeededBy,
      contentNotice: [],
      warnings: [],
    });
    for (const field of ['ageBand', 'primaryDx', 'traumaSummary', 'currentMeds', 'scales', 'vitalsBase', 'plan'])
      expect(part).not.toHaveProperty(field);
    expect(await view(treating, id)).toMatchObject({ ageBand: answers.ageBand, withheld: [] });
  });
});
