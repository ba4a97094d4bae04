import type { Locator, Page } from 'playwright-core';
import { seriousFindings } from './support/axe';
import { KeyboardAlone } from './support/keyboard';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Profile, Stage } from './support/stage';
import { whenField } from './support/when-field';

const [FIRST, SECOND] = ['KAP-7Q4M', 'KAP-9WBD'] as const;
const LEADER = 'psychiatrist@demo.test';
const OTHERS = ['therapist@demo.test', 'anesthesiologist@demo.test'] as const;
const TITLE = 'Thursday board';
const OPEN_QUESTION = 'Who repeats the reading at home?';
const DAY = 86_400_000;

/** A meeting of three members in browsers of their own, from its plan through two rooms to its end, and what it leaves to the next one. */
onStage('a meeting', (stage) => {
  it('goes from its plan through two rooms to its end, live for each, and leaves what is open to the next one', async () => {
    const leader = await stage.profile({ as: LEADER });
    const [one, other] = [await stage.profile({ as: OTHERS[0] }), await stage.profile({ as: OTHERS[1] })];
    const stranger = await stage.profile({ as: 'outsider@demo.test', refusals: [404] });
    for (const { page } of [one, other, stranger]) {
      await page.goto('/meetings');
      await page.getByText('No meeting is planned').waitFor();
    }

    await plan(stage, leader.page);
    const shown = leader.page.url();
    for (const { page } of [one, other]) await page.getByRole('link', { name: TITLE }).waitFor();
    await list(leader.page);
    await one.page.getByRole('link', { name: TITLE }).click();
    await other.page.goto(shown);
    for (const { page } of [one, other]) await row(page, 2).getByText(FIRST).waitFor();
    // What is next on the list comes first, for everybody.
    await row(leader.page, 2)
      .getByRole('button', { name: /^Move .* up$/ })
      .focus();
    await leader.page.keyboard.press('Alt+ArrowUp');
    for (const { page } of [leader, one, other]) await row(page, 1).getByText(FIRST).waitFor();
    await leader.page
      .getByRole('status')
      .filter({ hasText: `${FIRST} is 1 of 2 now` })
      .waitFor({ state: 'attached' });
    expect(await seriousFindings(leader.page)).toEqual([]);

    await leader.page.getByRole('button', { name: 'Start the meeting' }).click();
    const rooms = [
      await inRoom(stage, leader, FIRST),
      await follow(stage, one, FIRST),
      await follow(stage, other, FIRST),
    ] as const;
    for (const { page } of rooms) await strip(page).getByText(`1 of 2 in ${TITLE}, next: ${SECOND}`).waitFor();
    await ask(rooms[1], OPEN_QUESTION);
    expect(await seriousFindings(rooms[1].page)).toEqual([]);

    await strip(leader.page)
      .getByText(/^0 of \d+ min$/)
      .waitFor();
    // A move is asked about, may be taken back, and is made again.
    await strip(leader.page)
      .getByRole('button', { name: `Move on to ${SECOND}` })
      .click();
    await leader.page
      .getByRole('dialog')
      .getByText(/^Not held: Clarify/)
      .waitFor();
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Move on' }).click();
    await inRoom(stage, leader, SECOND);
    await strip(leader.page).getByRole('button', { name: 'Undo the move' }).click();
    await strip(leader.page)
      .getByRole('button', { name: `Move on to ${SECOND}` })
      .click();
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Move on' }).click();
    await inRoom(stage, leader, SECOND);
    for (const profile of [one, other]) {
      const { page } = profile;
      await strip(page).getByText(`talked through, now: ${SECOND}`).waitFor();
      await strip(page)
        .getByRole('link', { name: `Go to ${SECOND}` })
        .click();
      const room = await inRoom(stage, profile, SECOND);
      await room.stripSays('Meeting', 'nothing more to discuss');
    }

    await strip(leader.page).getByRole('link', { name: 'To the meeting' }).click();
    await one.page.goto(shown);
    await leader.page.getByRole('button', { name: 'End the meeting' }).click();
    await leader.page
      .getByRole('dialog')
      .getByText(/returns to the next one by itself/)
      .waitFor();
    await leader.page.getByRole('dialog').getByRole('button', { name: 'End it' }).click();
    for (const { page } of [leader, one]) {
      await page.getByText(/^Ended/).waitFor();
      await row(page, 1).getByText('Left open, returns to the next one').waitFor();
    }
    await strip(other.page).waitFor({ state: 'detached' });

    await one.page.getByText('The next one is').getByRole('link').click();
    await row(one.page, 1).getByText('Left open last time').waitFor();
    expect(await one.page.getByRole('button', { name: 'Start the meeting' }).count()).toBe(0);
    expect(await stranger.page.getByRole('link', { name: TITLE }).count()).toBe(0);
    await stranger.page.goto(shown);
    await stranger.page.getByRole('heading', { name: 'Nothing at this address' }).waitFor();
  });

  it('invites whose name begins with what was typed before whose name only has it inside', async () => {
    const { page } = await stage.profile({ as: LEADER });
    await page.goto('/meetings/new');
    const field = page.getByRole('combobox', { name: 'Colleague' });
    await field.click();
    // Both fit, also before the directory has answered.
    await page.getByRole('option', { name: /Juno Calderbeck/ }).waitFor();
    await field.pressSequentially('Alder');
    await page.getByRole('option').first().getByText('Wren Alderquist').waitFor();
    await field.press('ArrowDown');
    await field.press('Enter');
    const chosen = page.getByRole('group', { name: 'Who takes part besides you' }).getByRole('listitem');
    await chosen.getByText('Wren Alderquist').waitFor();
    await chosen.getByText('Therapist').first().waitFor();
    expect(await chosen.count()).toBe(1);
    await page.getByRole('button', { name: 'Not now' }).click();
  });

  it('is changed and cancelled, with a late case that says why, by keyboard alone', async () => {
    const { page } = await stage.profile({ as: LEADER });
    const keyboard = new KeyboardAlone(page);
    await page.goto('/meetings/new');
    await keyboard.type(page.getByLabel('Title'), 'A short one');
    await page.getByLabel('When').fill(whenField(Date.now() + 3_600_000));
    await keyboard.press(page.getByRole('button', { name: 'Plan the meeting' }));
    await page.getByRole('heading', { level: 1, name: 'A short one' }).waitFor();

    await keyboard.press(page.getByRole('button', { name: 'Put a case on the list' }));
    await keyboard.find(page.getByRole('combobox', { name: 'Case' }), FIRST);
    await page.getByRole('button', { name: 'Say why it comes late' }).waitFor();
    await keyboard.type(page.getByLabel('Why it comes late'), 'It cannot wait for a week');
    await keyboard.press(page.getByRole('button', { name: 'Put it on the list' }));
    await row(page, 1).getByText('Put on the list late: It cannot wait for a week').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await keyboard.press(page.getByRole('link', { name: 'Change' }));
    await page.getByLabel('Title').waitFor();
    await keyboard.goTo(page.getByLabel('Title'));
    await page.keyboard.press('End');
    await page.keyboard.type(', changed');
    await keyboard.press(page.getByRole('button', { name: 'Keep the change' }));
    await page.getByRole('heading', { level: 1, name: 'A short one, changed' }).waitFor();
    await keyboard.press(page.getByRole('button', { name: 'Cancel it' }));
    await page
      .getByRole('dialog')
      .getByText(/It does not repeat/)
      .waitFor();
    await keyboard.press(page.getByRole('dialog').getByRole('button', { name: 'Cancel the meeting' }));
    await page.getByText(/^Cancelled/).waitFor();
  });
});

const row = (page: Page, position: number): Locator =>
  page.getByRole('region', { name: 'Cases' }).getByRole('listitem', { name: new RegExp(`^${position}, `) });
const strip = (page: Page): Locator => page.getByRole('region', { name: 'Meeting', exact: true });

/** Plans the series with both colleagues; a reload on the way keeps what was written. */
async function plan(stage: Stage, page: Page): Promise<void> {
  await page.goto('/meetings');
  await page.getByRole('link', { name: 'Plan a meeting' }).first().click();
  await page.getByLabel('Title').fill(TITLE);
  await page.getByLabel('When').fill(whenField(Date.now() + 3 * DAY));
  await page.getByText('Repeats').click();
  await page.getByLabel('Every').fill('2');
  for (const email of OTHERS) {
    const [person] = await stage.app.database.query<{ display_name: string }[]>(
      'SELECT display_name FROM member WHERE email = $1',
      [email],
    );
    await page.getByRole('combobox', { name: 'Colleague' }).fill(person!.display_name);
    await page.getByRole('option', { name: new RegExp(person!.display_name) }).click();
    await page.getByRole('button', { name: `Leave ${person!.display_name} out` }).waitFor();
  }
  await page.reload();
  expect(await page.getByLabel('Title').inputValue()).toBe(TITLE);
  expect(await page.getByRole('button', { name: /^Leave .* out$/ }).count()).toBe(2);
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('button', { name: 'Plan the meeting' }).click();
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
}

/** Puts both cases on the list, the second one first. */
async function list(page: Page): Promise<void> {
  for (const code of [SECOND, FIRST]) {
    await page.getByRole('button', { name: 'Put a case on the list' }).click();
    await page.getByRole('combobox', { name: 'Case' }).fill(code);
    await page.getByRole('option', { name: new RegExp(code) }).click();
    await page.getByRole('button', { name: 'Put it on the list' }).click();
    await page.getByRole('listitem', { name: new RegExp(code) }).waitFor();
  }
  for (const code of [SECOND, FIRST])
    await page.getByRole('combobox', { name: `Lane of ${code}` }).selectOption('discuss');
}

/** In the room of a case, past its content notice. */
async function inRoom(stage: Stage, { page }: Profile, code: string): Promise<RoomOnScreen> {
  const { caseId } = await stage.app.demoCase(code);
  await page.waitForURL(`**/cases/${caseId}`);
  const room = new RoomOnScreen(page);
  await room.arrive(code);
  return room;
}

/** From the meeting's page into the room where it is. */
async function follow(stage: Stage, profile: Profile, code: string): Promise<RoomOnScreen> {
  await profile.page.getByRole('region', { name: 'Now' }).getByText(`Now: ${code}`).waitFor();
  await profile.page.getByRole('link', { name: `Join the room of ${code}` }).click();
  return inRoom(stage, profile, code);
}

async function ask(room: RoomOnScreen, text: string): Promise<void> {
  await room.writeAs('Question', text);
  await room.message(text).waitFor();
}
