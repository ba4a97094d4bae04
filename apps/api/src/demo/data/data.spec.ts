import {
  completeness,
  consentState,
  notCovered,
  openingObstacles,
  PRODUCTS,
  regionLabel,
  scaleOf,
  validatePresentation,
  drugOf,
} from '@consilium/clinical';
import { DEMO_ACCOUNTS, DEMO_CASES, DEMO_MEMBERS, DEMO_PRACTICES, type DemoCase } from '.';

const CONTRACT_ACCOUNTS = [
  'therapist',
  'psychiatrist',
  'anesthesiologist',
  'coordinator',
  'nurse',
  'pharmacist',
  'primarycare',
  'steward',
  'privacy',
  'privacy2',
  'governance',
  'governance2',
  'admin',
  'outsider',
];
const roleIn = (demoCase: DemoCase, key: string): string | undefined =>
  demoCase.owner === key ? 'owner' : demoCase.members.find(({ member }) => member === key)?.role;
const memberKeys = new Set(DEMO_MEMBERS.map(({ key }) => key));
const unique = (values: string[]) => expect(new Set(values).size).toBe(values.length);

describe('demo members', () => {
  it('are the accounts of the contract, and no others can sign in', () => {
    expect(DEMO_ACCOUNTS.map(({ email }) => email)).toEqual(CONTRACT_ACCOUNTS.map((name) => `${name}@demo.test`));
    expect(DEMO_MEMBERS.filter(({ email }) => email)).toEqual(DEMO_ACCOUNTS);
  });

  it('have one key, name and licence number each, and a practice that exists', () => {
    unique(DEMO_MEMBERS.map(({ key }) => key));
    unique(DEMO_MEMBERS.map(({ displayName }) => displayName));
    unique(DEMO_MEMBERS.flatMap(({ licence }) => licence?.number ?? []));
    const practices = new Set(DEMO_PRACTICES.map(({ key }) => key));
    expect(DEMO_MEMBERS.filter(({ practice }) => !practices.has(practice))).toEqual([]);
    expect(DEMO_PRACTICES.filter(({ region }) => regionLabel(region) === region)).toEqual([]);
  });

  it('hold licences far into the future, but for one who is no account', () => {
    const short = DEMO_MEMBERS.filter(({ licence }) => licence && licence.expiresOn < '2090-01-01');
    expect(short.map(({ key }) => key)).toEqual(['therapist_expired']);
    expect(DEMO_MEMBERS.filter(({ licence }) => licence && !licence.verified)).toEqual([]);
    expect(
      DEMO_MEMBERS.filter(({ discipline, licence }) => discipline && discipline !== 'coordinator' && !licence),
    ).toEqual([]);
  });
});

describe('demo cases', () => {
  it('are the eight sample cases', () => {
    expect(DEMO_CASES.map(({ code }) => code)).toEqual([
      'KAP-7Q4M',
      'KAP-2H9X',
      'KAP-5LTR',
      'KAP-9WBD',
      'KAP-3NEU',
      'KAP-8VQA',
      'KAP-6CJP',
      'KAP-4YGS',
    ]);
  });

  it('make therapist, psychiatrist and anesthesiologist treating members of the two that the contract names', () => {
    for (const code of ['KAP-7Q4M', 'KAP-9WBD']) {
      const demoCase = DEMO_CASES.find((one) => one.code === code)!;
      for (const key of ['therapist', 'psychiatrist', 'anesthesiologist'])
        expect(['owner', 'treating']).toContain(roleIn(demoCase, key));
    }
  });

  it('give every clinician account several cases and the outsider none', () => {
    const count = (key: string) => DEMO_CASES.filter((demoCase) => roleIn(demoCase, key)).length;
    for (const key of ['therapist', 'psychiatrist', 'anesthesiologist', 'nurse', 'pharmacist', 'primary_care'])
      expect(count(key)).toBeGreaterThan(1);
    expect(['outsider', 'steward', 'privacy', 'privacy2', 'governance', 'governance2', 'admin'].map(count)).toEqual([
      0, 0, 0, 0, 0, 0, 0,
    ]);
  });

  describe.each(DEMO_CASES.map((demoCase) => [demoCase.code, demoCase] as const))('%s', (_code, demoCase) => {
    const { presentation, thread } = demoCase;

    it('has a presentation that is valid and may open', () => {
      expect(validatePresentation(presentation)).toEqual([]);
      expect(openingObstacles(presentation)).toEqual([]);
      expect(completeness(presentation).missing).toEqual([]);
      expect(consentState(presentation.consentToConsult, presentation.part2Flag ?? false)).toBe('valid');
    });

    it('has a consent that covers what it shows', () => {
      expect(notCovered(presentation.consentToConsult)).toEqual([]);
    });

    it('is flagged where substance use came from a Part 2 program', () => {
      expect(presentation.part2Flag).toBe(demoCase.code === 'KAP-6CJP');
    });

    it('names listed drugs with the listed ATC codes', () => {
      const { medTrials, currentMeds } = presentation;
      const drugs = [
        ...(Array.isArray(medTrials) ? medTrials : []),
        ...(Array.isArray(currentMeds) ? currentMeds : []),
      ];
      expect(drugs.length).toBeGreaterThan(0);
      expect(drugs.filter(({ ingredient, atc }) => drugOf(ingredient)?.atc !== atc)).toEqual([]);
    });

    it('has members who exist, each once, an owner who may present a case', () => {
      const keys = [demoCase.owner, ...demoCase.members.map(({ member }) => member)];
      unique(keys);
      expect(keys.filter((key) => !memberKeys.has(key))).toEqual([]);
      expect(['therapist', 'psychiatrist']).toContain(demoCase.owner);
    });

    it('has every author of its thread, decisions and referrals in its room, and none who only reads', () => {
      const { decisions, referrals } = demoCase;
      const authors = [
        ...thread.map(({ by }) => by),
        ...referrals.map(({ from }) => from),
        ...decisions.flatMap(({ by, approvals, concurs, dissents }) => [
          by,
          ...approvals,
          ...concurs,
          ...dissents.map((dissent) => dissent.by),
        ]),
      ];
      expect(
        authors.filter((key) => !['owner', 'treating', 'consultant'].includes(roleIn(demoCase, key) ?? 'none')),
      ).toEqual([]);
      const approvers = decisions.flatMap(({ approvals }) => approvals);
      expect(approvers.filter((key) => !['owner', 'treating'].includes(roleIn(demoCase, key)!))).toEqual([]);
    });

    it('has a thread in the order of its times, whose replies answer something earlier', () => {
      const times = thread.map(({ relDay, minute }) => relDay * 1440 + minute);
      expect(times).toEqual([...times].sort((a, b) => a - b));
      expect(thread.length).toBeGreaterThan(4);
      thread.forEach(({ replyTo }, index) => expect(replyTo ?? -1).toBeLessThan(index));
    });

    it('shows nothing that was not known when its people last wrote', () => {
      const last = thread.at(-1)!.relDay;
      const { scales, labs, currentMeds } = presentation;
      const known = [...(Array.isArray(scales) ? scales : []), ...(Array.isArray(labs) ? labs : [])].map(
        ({ relDay }) => relDay,
      );
      const changed = Array.isArray(currentMeds)
        ? currentMeds.flatMap(({ lastChangeRelDay }) => lastChangeRelDay ?? [])
        : [];
      expect([...known, ...changed].filter((relDay) => relDay > last)).toEqual([]);
      expect([...demoCase.later.scales, ...(demoCase.later.labs ?? [])].filter(({ relDay }) => relDay <= last)).toEqual(
        [],
      );
    });

    it('has sessions and scores within their ranges', () => {
      const scales = Array.isArray(presentation.scales) ? presentation.scales : [];
      expect(scales.length).toBeGreaterThan(0);
      expect([...scales, ...demoCase.later.scales].filter(({ scale, total }) => total > scaleOf(scale)!.max)).toEqual(
        [],
      );
      expect(demoCase.sessions.filter(({ product }) => !PRODUCTS.some(({ code }) => code === product))).toEqual([]);
      expect(demoCase.sessions.flatMap(({ vitals }) => vitals).filter(([, sbp, dbp]) => dbp >= sbp)).toEqual([]);
    });
  });

  it('record 18 of 20 clinical facts of KAP-7Q4M: liver tests and STOP-Bang are not recorded', () => {
    expect(completeness(DEMO_CASES[0]!.presentation)).toEqual({
      done: 18,
      total: 20,
      recorded: 18,
      notRecorded: ['airwayOsa', 'labs'],
      missing: [],
    });
  });
});
