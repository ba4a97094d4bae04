import type { FieldFinding, Problem, RoomEvent } from '@consilium/contracts';
import { CATEGORIES, type Category } from '@consilium/deid';
import { startTestApp, type TestApp } from '../../support/app';
import { newClientId, openCaseRoom } from '../../support/case-room';
import { bodyOf, refusal } from '../../support/cases';
import type { Answer, SignedIn } from '../../support/people';
import { ask, connectSocket, type ClientSocket } from '../../support/socket-client';

let test: TestApp;
let owner: SignedIn;
let roomId: string;
let caseId: string;
let socket: ClientSocket;
beforeAll(async () => {
  test = await startTestApp({ postBurst: 10_000, postPer10s: 10_000 });
  ({ owner, roomId, caseId } = await openCaseRoom(test));
  socket = await connectSocket(test.url, owner.cookie);
});
afterAll(async () => {
  socket.close();
  await test.close();
});

/** `[letter of the Safe Harbor list, a sentence, what in it identifies]`: one of every kind that case raw texts hold, and what they leave out. */
const IDENTIFIERS: [letter: string, text: string, identifier: string][] = [
  ['A', 'Mrs. Henrike Vossbrandt slept four hours.', 'Henrike Vossbrandt'],
  ['A', 'Her husband Leontin worries about the bills.', 'Leontin'],
  ['A', 'Therapist Marwa Tollefsen wrote that he dissociates.', 'Marwa Tollefsen'],
  ['B', 'She lives at 73 Larkspur Hollow Road, second floor.', '73 Larkspur Hollow Road'],
  ['B', 'He moved to Quenby Falls, OR 97499 last year.', '97499'],
  ['B', 'They farm in Drumlin County.', 'Drumlin County'],
  ['C', 'DOB 07/22/1969, ketamine planned.', '07/22/1969'],
  ['C', 'Intake was on Oct 9th, 2025.', 'Oct 9th, 2025'],
  ['C', 'Session 2 was Wednesday, April 22.', 'Wednesday, April 22'],
  ['C', 'Sleeping badly since Thanksgiving.', 'since Thanksgiving'],
  ['C', 'hCG positive on 2026-02-17.', '2026-02-17'],
  ['D', 'Partner can be reached at (541) 555-0148 ext 12.', '(541) 555-0148'],
  ['D', 'Cell +1 541 555 0161, evenings.', '+1 541 555 0161'],
  ['E', 'Fax the results to 541-555-0190.', '541-555-0190'],
  ['F', 'Write to h.vossbrandt@example.net for the forms.', 'h.vossbrandt@example.net'],
  ['G', 'SSN 529-41-8837 is on the form.', '529-41-8837'],
  ['H', 'MRN 00718346, seen twice.', '00718346'],
  ['H', 'Chart #K-530218 has the sleep study.', 'K-530218'],
  ['I', 'Plan ID: QF-2207-9913.', 'QF-2207-9913'],
  ['I', 'Insurance member no. 7714-206-385.', '7714-206-385'],
  ['J', 'Paid from account 4539 1488 0343 6467.', '4539 1488 0343 6467'],
  ['K', 'Driver license R881-3304-52.', 'R881-3304-52'],
  ['K', 'DEA of the prescriber BT4471985.', 'BT4471985'],
  ['L', 'He drives a van, plate TGH-9051.', 'TGH-9051'],
  ['M', 'CPAP serial SN: KX4-88126-PB.', 'KX4-88126-PB'],
  ['N', 'Her page is www.vossbrandt-weaving.example.org.', 'www.vossbrandt-weaving.example.org'],
  ['O', 'Uploaded from IP 198.51.100.73.', '198.51.100.73'],
  ['O', 'Uploaded from 2001:db8:44::1f.', '2001:db8:44::1f'],
  ['P', 'She sent a voice memo about it.', 'voice memo'],
  ['Q', 'Two pictures of her face, before and after.', 'pictures'],
  ['Q', 'The photo is attached.', 'photo is attached'],
  ['R', 'He works as a welder at Ostrander Boatworks LLC.', 'Ostrander Boatworks LLC'],
  ['R', 'He posts as @henrike_weaves.', '@henrike_weaves'],
  ['R', 'MRI accession A-40281776 shows nothing new.', 'A-40281776'],
];

const CLEAN = [
  'BP 142/88, HR 68, SpO2 97% at 30 min',
  'esketamine 84 mg twice weekly, weeks 1-4, then weekly',
  'PHQ-9 19 to 7 by day 31',
  'F33.1 with E03.9, ASA 2',
  '0.75 mg/kg over 40 min',
  'LOINC 44249-1',
  'Hashimoto thyroiditis, Parkinson disease, Raynaud phenomenon',
  'C-SSRS 3 negative',
  'QIDS-SR16 14',
  'May need a lower dose',
  'She will hope for the best and mark her sleep',
  'Hamilton, Young and Beck scales',
  'session 4 of 6, day 21',
  'AST 1.4x ULN, GGT 52 U/L',
  'CADSS 18 at 25 min, 2 at 100 min',
  'MEQ 52/75',
  'ratio 1:2 support',
  '24-48 h after the dose',
  'sertraline 150 mg, lisinopril 10 mg',
  'age band 35-44',
  'He grants consent and will rise early',
];

const post = (text: string, more: object = {}): Promise<Answer> =>
  owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text, ...more });

/** Findings of these letters that together cover the identifier. */
function caught(findings: readonly FieldFinding[], text: string, identifier: string): boolean {
  const from = text.indexOf(identifier);
  return [...identifier].every(
    (character, place) =>
      !/[\p{L}\p{N}]/u.test(character) ||
      findings.some(({ start, end }) => start <= from + place && end > from + place),
  );
}

describe('PRI-01: an identifier of each kind is refused before it is stored or broadcast', () => {
  it('knows every letter', () => {
    expect([...new Set(IDENTIFIERS.map(([letter]) => letter))].sort()).toEqual(
      [...new Set(Object.values(CATEGORIES).map(({ letter }) => letter))].sort(),
    );
  });

  it.each(IDENTIFIERS)('%s: %s', async (_, text, identifier) => {
    const before = await test.database.query<{ n: number }[]>('SELECT count(*)::int AS n FROM room_event');
    const { version } = bodyOf<{ version: number }>(await owner.request('GET', `/cases/${caseId}`));
    const answers: [string, Problem][] = [
      ['message', (await post(text)).body as Problem],
      [
        'message over the socket',
        ((await ask(socket, 'message.post', { roomId, clientId: newClientId(), text })) as { problem: Problem })
          .problem,
      ],
      ['title', (await owner.request('PATCH', `/cases/${caseId}`, { version, title: text })).body as Problem],
      ['note', (await owner.request('PATCH', `/cases/${caseId}`, { version, traumaNote: text })).body as Problem],
      [
        'consent',
        (await owner.request('PUT', `/cases/${caseId}/consent`, { version, part2: { information: text } }))
          .body as Problem,
      ],
      [
        'hold',
        (await owner.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text })).body as Problem,
      ],
    ];
    for (const [where, problem] of answers) {
      expect([where, problem.code, caught(problem.findings ?? [], text, identifier)]).toEqual([
        where,
        'privacy.identifiers_found',
        true,
      ]);
      expect(JSON.stringify(problem)).not.toContain(identifier);
    }
    expect(await test.database.query('SELECT count(*)::int AS n FROM room_event')).toEqual(before);
    expect(bodyOf(await owner.request('GET', `/cases/${caseId}`))).toMatchObject({ version });
  });
});

describe('PRI-02: clean clinical text is never blocked', () => {
  it.each(CLEAN)('%s', async (text) => {
    bodyOf<RoomEvent>(await post(text), 201);
  });
});

it.each(['She is 94 years old.', 'a 97-year-old man', 'aged 101, lives alone', '92F with depression'])(
  'PRI-03: an age over 89 is refused in text: %s',
  async (text) => {
    const { findings } = (await post(text)).body as Problem;
    expect(findings?.map(({ category }) => category)).toEqual(['age']);
  },
);

it('PRI-03: a calendar date is refused in a field for a relative day', async () => {
  const { version } = bodyOf<{ version: number }>(await owner.request('GET', `/cases/${caseId}`));
  expect(
    refusal(
      await owner.request('PATCH', `/cases/${caseId}`, {
        version,
        scales: [{ scale: 'phq9', relDay: '2026-02-17', total: 9 }],
      }),
    ),
  ).toEqual([422, 'case.calendar_date']);
});

it.each(['Her ZIP is 97401.', 'zip code 03609-1234', 'Quenby Falls, OR 97499'])(
  'PRI-04: a ZIP is refused: %s',
  async (text) => {
    const { code, findings } = (await post(text)).body as Problem;
    expect([code, findings?.some(({ category }) => CATEGORIES[category as Category].letter === 'B')]).toEqual([
      'privacy.identifiers_found',
      true,
    ]);
  },
);

describe('PRI-07: what passes needs a reason, a second member where it is certain, and is recorded', () => {
  const text = 'The photo is attached to the textbook page.';
  const reason = 'A figure of the textbook, of nobody here';

  it('a doubtful finding passes with a reason for exactly its place', async () => {
    const { findings } = (await post(text)).body as Problem;
    expect(findings).toEqual([expect.objectContaining({ field: 'text', category: 'photo', level: 'doubtful' })]);
    const [{ start, end }] = findings as [FieldFinding];
    expect(refusal(await post(text, { overrides: [{ start, end: end + 1, reason }] }))).toEqual([
      422,
      'privacy.identifiers_found',
    ]);
    expect((await post(text, { overrides: [{ start, end, reason: 'too short' }] })).status).toBe(400);
    expect(
      (await post(text, { overrides: [{ start, end, reason: 'Ask at 541-555-0199 about it' }] })).body,
    ).toMatchObject({ code: 'privacy.identifiers_found' });
    const event = bodyOf<RoomEvent>(await post(text, { overrides: [{ field: 'text', start, end, reason }] }), 201);
    expect(event.data).toMatchObject({ text });
    expect(JSON.stringify(event)).not.toContain(reason);
    const [entry] = await test.database.query<{ action: string; reason: string; row: string }[]>(
      "SELECT action, reason, a::text AS row FROM audit_entry a WHERE actor_id = $1 AND action LIKE 'privacy.%' ORDER BY id DESC LIMIT 1",
      [owner.id],
    );
    expect(entry).toMatchObject({ action: 'privacy.overridden', reason: 'doubtful Q1' });
    expect(entry!.row).not.toMatch(/photo|rash|textbook/);
  });

  it('a certain one does not, whatever the reason', async () => {
    const certain = 'Call 541-555-0148 tonight.';
    const [finding] = ((await post(certain)).body as Problem).findings!;
    expect(finding!.level).toBe('certain');
    expect(refusal(await post(certain, { overrides: [{ start: finding!.start, end: finding!.end, reason }] }))).toEqual(
      [422, 'privacy.identifiers_found'],
    );
  });
});

describe('POST /privacy/scan', () => {
  it('tells any member what would be found, and keeps nothing', async () => {
    const count = async (): Promise<unknown> => test.database.query('SELECT count(*)::int AS n FROM audit_entry');
    const before = await count();
    const { findings } = bodyOf<{ findings: { reason: string }[] }>(
      await owner.request('POST', '/privacy/scan', { text: 'Call 541-555-0148.' }),
    );
    expect(findings).toEqual([
      {
        start: 5,
        end: 17,
        category: 'phone',
        level: 'certain',
        confidence: expect.any(Number),
        reason: expect.any(String),
      },
    ]);
    expect(findings[0]!.reason).not.toContain('555');
    expect(bodyOf(await owner.request('POST', '/privacy/scan', { text: '' }))).toEqual({ findings: [] });
    expect((await owner.request('POST', '/privacy/scan', { text: 'x', profile: 'secret' })).status).toBe(400);
    expect(await count()).toEqual(before);
  });
});
