import type { Problem } from '@consilium/contracts';
import { ScanThread } from '../../apps/api/src/privacy/gate/scan-thread';
import { scannedInPieces } from '../../apps/api/src/privacy/gate/long-text';
import { startTestApp, type TestApp } from '../support/app';
import { metricsOf } from '../support/operator';
import { openCaseRoom, type RoomFixture } from '../support/case-room';
import { bombPdf, makePdf } from '../support/pdf-files';
import type { Answer, SignedIn } from '../support/people';

/** Every two characters are taken for somebody's initials. */
const INITIALS = 'A.'.repeat(99_000);
const CLEAN = 'Slept better, mood 5 of 10. Walked each day.\n';

let test: TestApp;
let room: RoomFixture & { caseId: string };
beforeAll(async () => {
  test = await startTestApp();
});
beforeEach(async () => {
  room = await openCaseRoom(test);
});
afterAll(() => test.close());

const attach = (member: SignedIn, text: string): Promise<Answer> =>
  member.request('POST', `/cases/${room.caseId}/documents`, { title: 'A table', text });

async function attachFile(member: SignedIn, file: Buffer): Promise<{ status: number; body: Problem }> {
  const form = new FormData();
  form.set('title', 'A file');
  form.set('file', new Blob([new Uint8Array(file)]), 'file.pdf');
  const { status, body } = await member.request('POST', `/cases/${room.caseId}/documents`, form);
  return { status, body: body as Problem };
}

/** How many characters were scanned so far, as the server counts them itself. */
async function scannedCharacters(where: 'beside' | 'thread'): Promise<number> {
  const counted = new RegExp(`consilium_privacy_scanned_characters_total\\{where="${where}"\\} (\\d+)`);
  return Number(counted.exec(await metricsOf(test.url))?.[1] ?? 0);
}

it('a long text is scanned in a thread of its own, and its refusal is small', async () => {
  const [beside, thread] = [await scannedCharacters('beside'), await scannedCharacters('thread')];
  const answer = await attach(room.owner, INITIALS);
  const problem = answer.body as Problem;
  expect([answer.status, problem.code]).toEqual([422, 'privacy.identifiers_found']);
  expect(problem.findings!.length).toBeGreaterThan(50);
  expect(problem.findings!.length).toBeLessThanOrEqual(200);
  expect(JSON.stringify(problem).length).toBeLessThan(16 * 1024);
  expect([await scannedCharacters('beside'), (await scannedCharacters('thread')) - thread]).toEqual([
    beside,
    INITIALS.length + 'A table'.length,
  ]);
});

it('one member who sends many long texts at once has few of them scanned, and nobody else is refused', async () => {
  const before = await scannedCharacters('thread');
  const [reader] = room.others;
  const many = Promise.all(Array.from({ length: 12 }, () => attach(room.owner, INITIALS)));
  expect((await attach(reader!, CLEAN.repeat(400))).status).toBe(201);
  const answers = await many;
  const throttled = answers.filter(({ body }) => (body as Problem).code === 'privacy.throttled');
  expect(throttled.length).toBeGreaterThanOrEqual(9);
  expect(Number(throttled[0]!.headers.get('retry-after'))).toBeGreaterThan(0);
  expect((await scannedCharacters('thread')) - before).toBeLessThan(4 * INITIALS.length);
});

it('the thread finds what the engine finds, for several at once', async () => {
  const thread = test.app.get(ScanThread, { strict: false });
  const texts = [
    `${CLEAN.repeat(600)}Reach 541-555-0139.`,
    'A.'.repeat(400),
    `Call a.person@mail.example. ${CLEAN.repeat(300)}`,
  ].map((text) => ({ text, profile: 'clinical' as const }));
  const each = await Promise.all(texts.map((text) => thread.scan([text])));
  expect(each.map(([found]) => found)).toEqual(
    await Promise.all(texts.map(({ text, profile }) => scannedInPieces(text, profile))),
  );
  expect(await thread.scan(texts)).toEqual(each.map(([found]) => found));
});

it('one file of a member is read at a time, and another member’s is read meanwhile', async () => {
  const clean = await makePdf((page) => page.text('Two readings, 148/92 and 146/91.'));
  const bomb = bombPdf(1024);
  const mine = Promise.all(Array.from({ length: 4 }, () => attachFile(room.owner, bomb)));
  expect((await attachFile(room.others[0]!, clean)).status).toBe(201);
  const answers = await mine;
  expect(answers.map(({ body }) => body.code).sort()).toEqual([
    'document.unreadable',
    'request.throttled',
    'request.throttled',
    'request.throttled',
  ]);
  expect(answers.find(({ body }) => body.code === 'request.throttled')!.body.retryAfter).toBeGreaterThan(0);
}, 60_000);
