import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from './support/axe';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

const MEMBERS = ['therapist', 'psychiatrist', 'anesthesiologist'] as const;
const UNDERSTOOD = 'Pressure was above the limit before the dose; the question is whether to delay';
const HELD = 'Two sleep-focused visits before any reduction';
const CHANGED = 'Three sleep-focused visits before any reduction';
const QUESTION = 'Which readings were taken at home?';
const AIRWAY = 'Airway looked at before the next dose';
const OPEN_QUESTION = 'Who covers the night?';

/** A consultation of three members in browsers of their own, from its start to its summary. */
onStage('a consultation', (stage) => {
  const enter = async (code: string): Promise<[RoomOnScreen, RoomOnScreen, RoomOnScreen]> => {
    const demoCase = await stage.app.demoCase(code);
    const profiles = await Promise.all(
      MEMBERS.map((name) => stage.profile({ as: `${name}@demo.test`, refusals: [409] })),
    );
    return (await Promise.all(profiles.map((profile) => RoomOnScreen.open(profile, demoCase)))) as [
      RoomOnScreen,
      RoomOnScreen,
      RoomOnScreen,
    ];
  };

  it('goes from its start to its summary with three members, live for each', async () => {
    const rooms = await enter('KAP-9WBD');
    const [therapist, psychiatrist, anesthesiologist] = rooms;
    const owner = await ownerAmong(stage, 'KAP-9WBD');
    const facilitator = rooms[owner]!;
    const others = rooms.filter((room) => room !== facilitator);
    const speaker = others[0]!;

    await start(facilitator.page);
    for (const room of rooms) await current(room.page, 'Present').waitFor();
    for (const room of rooms)
      await current(room.page, 'Present')
        .getByText(/\d:\d\d left/)
        .waitFor();
    await speaker.page.getByRole('banner').getByRole('link', { name: 'Live now: KAP-9WBD' }).waitFor();
    await speaker.page.waitForFunction(() => document.title.startsWith('(live) '));
    // Only the facilitator moves the phases.
    for (const room of others) expect(await room.page.getByRole('button', { name: /^Begin/ }).count()).toBe(0);

    await begin(facilitator.page, 'Clarify');
    for (const room of rooms) await current(room.page, 'Clarify').waitFor();
    await speaker.page.getByRole('button', { name: 'Say it back' }).click();
    // Nothing is covered: the log and the sheet can be read while it is written.
    const said = speaker.page.getByRole('region', { name: 'What was understood' });
    await said.getByLabel('In your words').fill(UNDERSTOOD);
    await said.getByLabel('In your words').press('Control+Enter');
    for (const room of rooms)
      await room.log
        .getByRole('group', { name: /What was understood/ })
        .getByText(UNDERSTOOD)
        .waitFor();

    await begin(facilitator.page, 'Discuss');
    for (const room of rooms) await current(room.page, 'Discuss').waitFor();

    await speaker.page.getByRole('button', { name: 'Raise hand' }).click();
    for (const room of rooms) await room.page.getByText('1 hand raised').waitFor();
    expect(await speaker.page.getByRole('alert').count()).toBe(0);
    await facilitator.page.getByRole('button', { name: /^Done: lower the hand of/ }).click();
    for (const room of rooms) await room.page.getByText('1 hand raised').waitFor({ state: 'detached' });

    for (const room of rooms) expect(await room.log.getByText(/raised a hand|lowered the hand/).count()).toBe(0);
    await foldByKeyboard(speaker);

    await speaker.writeAs('Question', QUESTION);
    await speaker.writeAs('Question', OPEN_QUESTION);
    for (const room of rooms) await room.message(OPEN_QUESTION).waitFor();
    await facilitator.act(QUESTION, 'Reply');
    await facilitator.write('Three, all in the morning');

    await holdOwnRecommendation(speaker, rooms);
    await askAndAnswerHold(rooms, psychiatrist);

    await begin(facilitator.page, 'Recommend');
    for (const room of rooms) await room.message(CHANGED).waitFor();
    await held(speaker.page).waitFor({ state: 'detached' });
    await anesthesiologist.writeAs('Recommendation', AIRWAY);
    await therapist.message('Airway looked at').waitFor();

    await begin(facilitator.page, 'Decide');
    await begin(facilitator.page, 'Wrap up');
    await facilitator.page.getByRole('button', { name: 'End the consultation' }).click();
    await dialog(facilitator.page).getByRole('button', { name: 'End it' }).click();

    await speaker.log.getByText('The consultation ended').waitFor();
    await speaker.log.getByRole('link', { name: 'Summary' }).last().click();
    for (const { page } of [facilitator, speaker]) await readSummary(page);
    expect(await seriousFindings(speaker.page)).toEqual([]);
    await inkOnWhite(speaker.page);
    const [file] = await Promise.all([
      facilitator.page.waitForEvent('download'),
      facilitator.page.getByRole('link', { name: 'PDF' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pdf$/);

    await takeBack(anesthesiologist, await stage.app.demoCase('KAP-9WBD'), AIRWAY);
    for (const { page } of [facilitator, speaker]) {
      await page.waitForFunction((words) => !document.body.textContent.includes(words), AIRWAY, { timeout: 2_000 });
      await page.getByText('This text was removed.').first().waitFor();
      await page.getByText(UNDERSTOOD).first().waitFor();
    }
  });

  it('is led: paused, given more time, taken to any phase, ended with something open, and taken back', async () => {
    const rooms = await enter('KAP-7Q4M');
    const facilitator = rooms[await ownerAmong(stage, 'KAP-7Q4M')]!;
    const others = rooms.filter((room) => room !== facilitator);
    await start(facilitator.page);
    expect(await facilitator.page.getByRole('button', { name: 'Raise hand' }).count()).toBe(0);

    await facilitator.page.getByRole('button', { name: '+2 min' }).click();
    for (const room of rooms) await current(room.page, 'Present').getByText('of 6 min').waitFor();
    await facilitator.page.getByRole('button', { name: 'Pause' }).click();
    for (const room of rooms) await room.page.getByText(', paused').waitFor();
    await facilitator.page.getByRole('button', { name: 'Go on' }).click();
    for (const room of rooms) await room.page.getByText(', paused').waitFor({ state: 'detached' });

    await choose(facilitator.page, 'Go to Wrap up');
    await dialog(facilitator.page).getByLabel('Why you are skipping it').fill('Only the last step is missing');
    await dialog(facilitator.page).getByRole('button', { name: 'Begin Wrap up without it' }).click();
    for (const room of rooms) await current(room.page, 'Wrap up').waitFor();
    await facilitator.page.getByRole('button', { name: 'What I take from it' }).click();
    const taken = facilitator.page.getByRole('region', { name: 'What you take from it' });
    await taken.getByLabel('In your words').fill('A second visit for sleep');
    await taken.getByLabel('Done within').fill('5');
    await taken.getByRole('button', { name: 'Say what you take from it' }).click();
    for (const room of rooms) await room.log.getByText('A second visit for sleep').waitFor();

    await others[0]!.writeAs('Question', OPEN_QUESTION);
    await facilitator.message(OPEN_QUESTION).last().waitFor();
    await facilitator.page.getByRole('button', { name: 'End the consultation' }).click();
    await dialog(facilitator.page).getByText('1 question has no answer.').waitFor();
    await dialog(facilitator.page)
      .getByText(/Not held: Clarify, Discuss/)
      .waitFor();
    await dialog(facilitator.page).getByRole('button', { name: 'End it' }).click();
    await facilitator.page.getByText('within 5 business days').last().waitFor();
    await facilitator.page.getByRole('button', { name: 'Undo' }).click();
    for (const room of rooms) await current(room.page, 'Wrap up').waitFor();
    await facilitator.page.getByRole('button', { name: 'End the consultation' }).click();
    await dialog(facilitator.page).getByRole('button', { name: 'End it' }).click();
    await facilitator.page.getByRole('heading', { name: 'Recommendations by discipline' }).waitFor();
    stage.takeComplaints();
  });

  it('tells whoever comes second where the consultation stands, and keeps what was being written', async () => {
    const rooms = await enter('KAP-7Q4M');
    const facilitator = rooms[await ownerAmong(stage, 'KAP-7Q4M')]!;
    await foldedAfterItsEnd(facilitator);
    const second = await facilitator.page.context().newPage();
    await start(facilitator.page);
    await current(facilitator.page, 'Present').waitFor();
    await second.goto(facilitator.page.url());
    await second.getByRole('button', { name: 'Begin Clarify' }).waitFor();

    // The second window is slow to hear: its press is made on what it still shows.
    await second.route(
      /\/consultation$/,
      async (route) => {
        await begin(facilitator.page, 'Clarify');
        await route.continue();
      },
      { times: 1 },
    );
    await second.getByRole('button', { name: 'Begin Clarify' }).click();
    await second.getByRole('alert').filter({ hasText: 'Clarify runs now' }).waitFor();

    await facilitator.page.getByRole('button', { name: 'Begin Discuss' }).click();
    await dialog(facilitator.page).getByLabel('Why you are skipping it').fill('All of us were there');
    await facilitator.page.reload();
    await facilitator.page.getByRole('button', { name: 'Begin Discuss' }).click();
    expect(await dialog(facilitator.page).getByLabel('Why you are skipping it').inputValue()).toBe(
      'All of us were there',
    );
    await dialog(facilitator.page).getByRole('button', { name: 'Begin Discuss without it' }).click();
    for (const room of rooms) await current(room.page, 'Discuss').waitFor();

    const author = rooms.find((room) => room !== facilitator)!;
    await author.writeAs('Recommendation', HELD);
    await held(author.page).getByRole('button', { name: 'Change' }).click();
    await author.page.getByRole('textbox', { name: 'Held recommendation' }).fill(CHANGED);
    await begin(facilitator.page, 'Recommend');
    for (const room of rooms) await room.message(HELD).waitFor();
    await author.page.getByRole('textbox', { name: 'Held recommendation' }).press('Enter');
    const correction = author.page.getByRole('textbox', { name: 'Corrected text' });
    await correction.waitFor();
    expect(await correction.inputValue()).toBe(CHANGED);
    await correction.press('Enter');
    for (const room of rooms) await room.message(CHANGED).getByText('Corrected').waitFor();

    await choose(facilitator.page, 'End the consultation');
    await dialog(facilitator.page).getByRole('button', { name: 'End it' }).click();
    await facilitator.page.getByText('All of us were there').waitFor();
  });
});

const dialog = (page: Page): Locator => page.getByRole('dialog');
const current = (page: Page, phase: string): Locator =>
  page.locator('li[aria-current="step"]').filter({ hasText: phase });
const held = (page: Page): Locator => page.getByRole('article', { name: 'Your recommendation, held' });

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More in this room' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** One press in the head of the room; whoever pressed goes on by keyboard at the next step. */
async function start(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Start consultation' }).click();
  await page.getByRole('button', { name: 'Begin Clarify' }).waitFor();
  await page.waitForFunction(() => document.activeElement?.textContent === 'Begin Clarify');
}

async function begin(page: Page, phase: string): Promise<void> {
  await page.getByRole('button', { name: `Begin ${phase}` }).click();
  await current(page, phase).waitFor();
}

/** While it runs its steps stand in the log; one press on their count folds them, and the next brings them back. */
async function foldByKeyboard({ log }: RoomOnScreen): Promise<void> {
  await log
    .getByRole('heading', { name: /^Consultation, since \d\d:\d\d, led by / })
    .last()
    .waitFor();
  const clarify = log.getByText('Clarify began');
  await clarify.waitFor();
  await log.getByRole('button', { name: '2 steps', expanded: true }).last().press('Enter');
  await clarify.waitFor({ state: 'detached' });
  await log.getByText(UNDERSTOOD).last().waitFor();
  await log.getByRole('button', { name: '2 steps', expanded: false }).last().press('Enter');
  await clarify.waitFor();
}

/** Whoever comes after its end finds one heading and what was said. */
async function foldedAfterItsEnd({ log }: RoomOnScreen): Promise<void> {
  await log
    .getByRole('heading', { name: /^Consultation, \d\d:\d\d–\d\d:\d\d, led by / })
    .last()
    .waitFor();
  const steps = log.getByRole('button', { name: /^\d+ steps$/ }).last();
  expect(await steps.getAttribute('aria-expanded')).toBe('false');
  expect(await log.getByText('The consultation was paused').count()).toBe(0);
  await log.getByText('The consultation ended').last().waitFor();
  await log.getByRole('link', { name: 'Summary' }).last().waitFor();
  await steps.click();
  await log.getByText('The consultation was paused').last().waitFor();
}

/** A recommendation before its phase: its author sees it and changes it, the others learn nothing. */
async function holdOwnRecommendation(author: RoomOnScreen, rooms: readonly RoomOnScreen[]): Promise<void> {
  await author.writeAs('Recommendation', HELD);
  await held(author.page).getByText(HELD).waitFor();
  expect(await author.page.getByText('Not sent').count()).toBe(0);
  await held(author.page).getByRole('button', { name: 'Change' }).click();
  const field = author.page.getByRole('textbox', { name: 'Held recommendation' });
  await field.fill(CHANGED);
  await field.press('Enter');
  await held(author.page).getByText(CHANGED).waitFor();
  expect(await seriousFindings(author.page)).toEqual([]);
  // What is said afterwards has come, so what was held would have come too.
  await author.writeAs('Message', 'Said while something is held');
  for (const room of rooms) await room.message('Said while something is held').waitFor();
  for (const room of rooms.filter((one) => one !== author))
    expect(await room.page.content()).not.toContain('sleep-focused');
}

async function askAndAnswerHold(
  rooms: readonly [RoomOnScreen, RoomOnScreen, RoomOnScreen],
  approver: RoomOnScreen,
): Promise<void> {
  const [therapist] = rooms;
  await therapist.page.getByRole('button', { name: 'Safety hold' }).click();
  await dialog(therapist.page).getByLabel('Reason').fill('The airway was not looked at');
  await dialog(therapist.page).getByRole('button', { name: 'Ask for a hold' }).click();
  const strip = (room: RoomOnScreen): Locator => room.page.getByRole('region', { name: 'Open safety hold' });
  for (const room of rooms) await strip(room).getByText('The airway was not looked at').waitFor();
  expect(await strip(therapist).getByRole('button').allTextContents()).toEqual(['Withdraw']);
  await strip(therapist)
    .getByText(/^Told: .* If it cannot wait, call\.$/)
    .waitFor();
  await strip(approver).getByRole('button', { name: 'Answer' }).click();
  await dialog(approver.page).getByText('Hold until lifted').click();
  await dialog(approver.page).getByLabel('Reason').fill('Looked at next week first');
  await dialog(approver.page).getByRole('button', { name: 'Answer the hold' }).click();
  for (const room of rooms) await strip(room).waitFor({ state: 'detached' });
  for (const room of rooms)
    await room.page.getByRole('region', { name: 'On hold' }).getByText('Looked at next week first').waitFor();
}

async function readSummary(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Recommendations by discipline' }).waitFor();
  for (const text of [UNDERSTOOD, QUESTION, 'Three, all in the morning', CHANGED, AIRWAY])
    await page.getByText(text).first().waitFor();
  await page
    .getByText(/^Question, not answered/)
    .first()
    .waitFor();
  expect(await page.getByRole('region', { name: 'Opened beside the room' }).getByText(OPEN_QUESTION).count()).toBe(2);
  for (const word of ['Therapist', 'Psychiatrist', 'Anesthesiologist'])
    await page.getByText(word, { exact: true }).first().waitFor();
}

/** Retracts a message of theirs, as from another device. */
async function takeBack({ page }: RoomOnScreen, { roomId }: { roomId: string }, words: string): Promise<void> {
  const { request } = page.context();
  const { items } = (await (await request.get(`/api/v1/rooms/${roomId}/events`)).json()) as {
    items: { seq: number; data: { text?: string } }[];
  };
  const { seq } = items.find(({ data }) => data.text === words)!;
  expect((await request.put(`/api/v1/rooms/${roomId}/messages/${seq}/retraction`)).status()).toBe(204);
}

/** Printed from the dark colors too: the paper stays white and the words dark. */
async function inkOnWhite(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.dataset.mantineColorScheme === 'dark');
  const words = page.getByText(UNDERSTOOD).first();
  const drawn = await words.evaluate((element) => {
    const backgrounds: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement)
      backgrounds.push(getComputedStyle(at).backgroundColor);
    return { ink: getComputedStyle(element).color, paper: backgrounds.find((color) => color !== 'rgba(0, 0, 0, 0)') };
  });
  expect(drawn.paper).toBe('rgb(255, 255, 255)');
  expect(
    drawn.ink
      .match(/\d+/g)!
      .slice(0, 3)
      .every((part) => Number(part) < 100),
  ).toBe(true);
  await page.emulateMedia({ media: null, colorScheme: null });
}

/** Which of the three owns the case: whoever does not present may say it back, so the owner facilitates. */
async function ownerAmong(stage: Stage, code: string): Promise<number> {
  const { roomId } = await stage.app.demoCase(code);
  const [row] = await stage.app.database.query<{ email: string }[]>(
    `SELECT m.email FROM room_member r JOIN member m ON m.id = r.member_id WHERE r.room_id = $1 AND r.role = 'owner'`,
    [roomId],
  );
  return Math.max(
    0,
    MEMBERS.findIndex((name) => row?.email === `${name}@demo.test`),
  );
}
