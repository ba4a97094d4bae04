import type { Page } from 'playwright-core';
import { v4 as uuidv4 } from 'uuid';
import { seriousFindings } from './support/axe';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Profile } from './support/stage';

const CODE = 'KAP-9WBD';
const WORDS = 'She keeps bees by the old lighthouse';
const FACTORS = [
  '1. Nature and extent',
  '2. Who received it',
  '3. Whether it was acquired or viewed',
  '4. What was done',
];

/** What got through is hidden everywhere at once and handled to its end. */
onStage('an identifier that got through', (stage) => {
  it('is hidden on three screens within a second, handled by the officer and a second person, and closed', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profiles = await Promise.all(
      ['therapist', 'psychiatrist', 'anesthesiologist'].map((name) => stage.profile({ as: `${name}@demo.test` })),
    );
    const rooms = await Promise.all(profiles.map((profile) => RoomOnScreen.open(profile, demoCase)));
    const [author, , reporter] = rooms as [RoomOnScreen, RoomOnScreen, RoomOnScreen];
    await profiles[0]!.context.request.post(`/api/v1/rooms/${demoCase.roomId}/messages`, {
      data: { clientId: uuidv4(), text: WORDS, kind: 'concern' },
    });
    for (const room of rooms) await room.message(WORDS).waitFor();

    const answered = reporter.page.waitForResponse(/\/report$/).then(() => Date.now());
    const gone = rooms.map(async ({ page }) => {
      await page.waitForFunction((words) => !document.body.textContent.includes(words), WORDS);
      return Date.now();
    });
    await reporter.message(WORDS).focus();
    await reporter.page.keyboard.press('i');
    expect(Math.max(...(await Promise.all(gone))) - (await answered)).toBeLessThan(1_000);
    const dialog = reporter.page.getByRole('dialog', { name: 'Hidden and reported' });
    await dialog
      .getByRole('textbox', { name: 'What you saw, without repeating it' })
      .fill('The place points to one person.');
    await dialog.getByRole('button', { name: 'Send the words' }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const room of rooms) expect(await room.page.content()).not.toContain(WORDS);
    await author.page.getByRole('button', { name: 'Write it again without the identifier' }).last().click();
    expect(await author.composer.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await author.page.getByRole('radio', { name: 'Concern' }).isChecked()).toBe(true);
    expect(await author.composer.inputValue()).toBe('');

    const [officer, second] = [
      await stage.profile({ as: 'privacy@demo.test' }),
      await stage.profile({ as: 'privacy2@demo.test' }),
    ];
    await open(officer);
    await officer.page.getByText('The place points to one person.').waitFor();
    expect(await officer.page.content()).not.toContain(WORDS);
    await officer.page.getByRole('button', { name: 'Show the reported text' }).click();
    await officer.page.getByText(WORDS).waitFor();
    await officer.page.getByRole('button', { name: 'Hide it again' }).click();

    await settle(officer.page, 'Ask to purge it', 'Ask for a second person');
    await open(second);
    await settle(second.page, 'Confirm: purge it', 'Confirm: purge');
    await second.page.getByText('It was purged. Nobody can read it any more.').waitFor();

    const { page } = officer;
    await page.reload();
    // Half of the assessment is still there after a reload.
    await page.getByRole('textbox', { name: FACTORS[0]! }).fill('Low: nothing but a place');
    await page.reload();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('textarea')].some(({ value }) => value === 'Low: nothing but a place'),
    );
    for (const factor of FACTORS) {
      await page
        .getByRole('textbox', { name: factor })
        .fill('Low: members of the care team alone, all bound to secrecy.');
      await page.getByRole('button', { name: `Save ${factor}` }).click();
      await page.getByRole('button', { name: `Save ${factor}` }).waitFor({ state: 'detached' });
    }
    await settle(page, 'Mark as assessed', 'Mark as assessed');
    await settle(page, 'No breach', 'No breach');
    for (const place of ['Exports and printed copies', 'Backups']) {
      await page.getByRole('button', { name: `Mark as done: ${place}` }).click();
      const asked = page.getByRole('dialog', { name: place });
      await asked.getByRole('textbox').fill('Held for thirty days, then gone by themselves.');
      await asked.getByRole('button', { name: 'Mark as done' }).click();
      await asked.waitFor({ state: 'detached' });
    }
    await settle(page, 'Close the incident', 'Close the incident');
    await page.getByText('It is closed.').waitFor();
  });

  it('comes back for everybody when whoever pressed undoes it', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profiles = await Promise.all(
      ['therapist', 'psychiatrist'].map((name) => stage.profile({ as: `${name}@demo.test` })),
    );
    const [author, reporter] = (await Promise.all(profiles.map((profile) => RoomOnScreen.open(profile, demoCase)))) as [
      RoomOnScreen,
      RoomOnScreen,
    ];
    const words = 'The repeat reading was taken at rest';
    await profiles[0]!.context.request.post(`/api/v1/rooms/${demoCase.roomId}/messages`, {
      data: { clientId: uuidv4(), text: words },
    });
    await reporter.message(words).focus();
    await reporter.page.keyboard.press('i');
    const dialog = reporter.page.getByRole('dialog', { name: 'Hidden and reported' });
    await author.page.waitForFunction((gone) => !document.body.textContent.includes(gone), words);
    await dialog.getByRole('button', { name: /^Undo, / }).click();
    await dialog.waitFor({ state: 'detached' });
    await author.message(words).waitFor();
    await reporter.message(words).waitFor();
  });

  it('takes the reason of a safety hold out of the log and off the strip, and leaves that it was asked for', async () => {
    const demoCase = await stage.app.demoCase('KAP-7Q4M');
    const [asker, reader] = [
      await stage.profile({ as: 'therapist@demo.test' }),
      await stage.profile({ as: 'psychiatrist@demo.test' }),
    ];
    const rooms = [await RoomOnScreen.open(asker, demoCase), await RoomOnScreen.open(reader, demoCase)];
    const words = 'Wait for the keeper of the lighthouse';
    const asked = await asker.context.request.post(`/api/v1/rooms/${demoCase.roomId}/holds`, {
      data: { clientId: uuidv4(), text: words },
    });
    expect(asked.status()).toBe(201);
    for (const { page } of rooms)
      await page.getByRole('region', { name: 'Open safety hold' }).getByText(words).waitFor();
    const { page } = rooms[1]!;
    await page.getByRole('button', { name: 'Report an identifier in this' }).last().focus();
    await page.keyboard.press('Enter');
    for (const room of rooms) {
      await room.page.waitForFunction((gone) => !document.body.textContent.includes(gone), words);
      await room.log
        .getByRole('group', { name: /Asked for a safety hold/ })
        .getByText('The text is hidden')
        .waitFor();
      await room.page.getByRole('region', { name: 'Open safety hold' }).waitFor();
    }
  });

  it("hides a text of the case itself on every screen, and the room's log says so", async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const [owner, reader] = [
      await stage.profile({ as: 'therapist@demo.test' }),
      await stage.profile({ as: 'psychiatrist@demo.test' }),
    ];
    const rooms = [await RoomOnScreen.open(owner, demoCase), await RoomOnScreen.open(reader, demoCase)];
    const { page } = rooms[1]!;
    const title = await page.getByRole('heading', { level: 1 }).innerText();
    await page.getByRole('button', { name: 'Report an identifier in this case' }).click();
    const asked = page.getByRole('dialog', { name: 'Report an identifier in this case' });
    await asked.getByRole('combobox', { name: 'Which text' }).click();
    await page.getByRole('option', { name: /^Title: / }).click();
    await asked.getByRole('button', { name: 'Hide the text' }).click();
    for (const room of rooms) {
      await room.page.waitForFunction((gone) => !document.body.textContent.includes(gone), title);
      await room.log.getByText('A text of the case was reported and is hidden: title').waitFor();
    }
    const dialog = page.getByRole('dialog', { name: 'Hidden and reported' });
    expect(await seriousFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: /^Undo, / }).click();
    await dialog.waitFor({ state: 'detached' });
    for (const room of rooms) await room.page.getByRole('heading', { level: 1, name: title }).waitFor();
  });

  it.each(['light', 'dark'] as const)('has pages without a serious barrier, %s', async (colorScheme) => {
    const { page } = await stage.profile({ as: 'privacy@demo.test', colorScheme });
    await page.goto('/privacy');
    await page.getByRole('heading', { level: 1, name: 'Incidents' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await seriousFindings(page)).toEqual([]);
    await page
      .getByRole('listitem')
      .getByRole('link', { name: new RegExp(CODE) })
      .first()
      .click();
    await page.getByRole('heading', { name: 'Four factors' }).waitFor();
    await page.waitForLoadState('networkidle');
    expect(await seriousFindings(page)).toEqual([]);
    const writer = await stage.profile({ as: 'therapist@demo.test', colorScheme });
    const room = await RoomOnScreen.open(writer, await stage.app.demoCase(CODE));
    await room.composer.fill('Her husband Tomas, the retired mayor, called (206) 555-0147.');
    await writer.page.locator('mark').first().waitFor();
    await room.composer.press('Alt+ArrowDown');
    await writer.page.getByRole('dialog').waitFor();
    expect(await seriousFindings(writer.page)).toEqual([]);
    await room.composer.fill('');
  });
});

async function open({ page }: Profile): Promise<void> {
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Privacy' }).click();
  await page.getByRole('heading', { level: 1, name: 'Incidents' }).waitFor();
  await page
    .getByRole('listitem')
    .getByRole('link', { name: new RegExp(CODE) })
    .first()
    .click();
  await page.getByRole('heading', { level: 1, name: `Incident in ${CODE}` }).waitFor();
}

/** Presses the button and confirms in the dialog that it opens. */
async function settle(page: Page, button: string, confirm: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
