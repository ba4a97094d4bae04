import type { Locator, Page } from 'playwright-core';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import { whenField } from './support/when-field';

const HOUR = 3_600_000;
const HELD = 'Wait for the second reading before any change';

/** What may be done with a consultation besides leading it through its phases. */
onStage('a planned consultation', (stage) => {
  const enter = async (code: string): Promise<[RoomOnScreen, RoomOnScreen]> => {
    const demoCase = await stage.app.demoCase(code);
    const profiles = [
      await stage.profile({ as: 'psychiatrist@demo.test' }),
      await stage.profile({ as: 'anesthesiologist@demo.test' }),
    ] as const;
    return [await RoomOnScreen.open(profiles[0], demoCase), await RoomOnScreen.open(profiles[1], demoCase)];
  };

  it('is planned, moved to another time and cancelled, and stands at home while it is planned', async () => {
    const [leader, colleague] = await enter('KAP-9WBD');
    await choose(leader.page, 'Plan a consultation or change its minutes');
    await dialog(leader.page).getByText('At a set time').click();
    const first = Date.now() + 2 * HOUR;
    await dialog(leader.page).getByLabel('When').fill(whenField(first));
    await dialog(leader.page).getByRole('button', { name: 'Plan the consultation' }).click();
    for (const { page } of [leader, colleague]) await planned(page).getByText(inWords(first)).waitFor();

    const home = await colleague.page.context().newPage();
    await home.goto('/');
    const coming = home.getByRole('region', { name: 'Coming up' });
    await coming.getByRole('link', { name: 'KAP-9WBD' }).waitFor();

    await planned(colleague.page).getByRole('button', { name: 'See the plan' }).click();
    await dialog(colleague.page).getByText('Discuss 8').waitFor();
    await colleague.page.keyboard.press('Escape');

    await planned(leader.page).getByRole('button', { name: 'Change the plan' }).click();
    await dialog(leader.page).getByLabel('Clarify').fill('9');
    const later = Date.now() + 26 * HOUR;
    await dialog(leader.page).getByLabel('When').fill(whenField(later));
    await dialog(leader.page).getByRole('button', { name: 'Change the plan' }).click();
    for (const { page } of [leader, colleague]) await planned(page).getByText(inWords(later)).waitFor();

    await planned(leader.page).getByRole('button', { name: 'Change the plan' }).click();
    expect(await dialog(leader.page).getByLabel('Clarify').inputValue()).toBe('9');
    await leader.page.keyboard.press('Escape');
    // What is for tomorrow does not ask to be begun today.
    expect(await planned(leader.page).getByRole('button', { name: 'Begin now' }).getAttribute('data-kind')).toBe(
      'quiet',
    );

    await choose(leader.page, 'Cancel the planned consultation');
    await dialog(leader.page).getByRole('button', { name: 'Cancel the consultation' }).click();
    for (const { page, log } of [leader, colleague]) {
      await planned(page).waitFor({ state: 'detached' });
      await log.getByText('The consultation was cancelled').last().waitFor();
    }
    await home.reload();
    await coming.getByText('appear here').waitFor();
  });

  it('is handed over, and a recommendation that is held is withdrawn without anybody learning of it', async () => {
    const [leader, colleague] = await enter('KAP-9WBD');
    await leader.page.getByRole('button', { name: 'Start consultation' }).click();
    await colleague.page.getByRole('list', { name: 'Phases of the consultation' }).waitFor();
    expect(await colleague.page.getByRole('button', { name: 'Begin Clarify' }).count()).toBe(0);

    const home = await colleague.page.context().newPage();
    await home.goto('/');
    const live = home.getByRole('listitem').filter({ hasText: 'Live now: KAP-9WBD, phase Present' });
    await live.getByText(/\d:\d\d left in this phase/).waitFor();
    await home.close();

    await choose(leader.page, 'Hand the facilitation over');
    const [person] = await stage.app.database.query<{ display_name: string }[]>(
      `SELECT display_name FROM member WHERE email = 'anesthesiologist@demo.test'`,
    );
    await dialog(leader.page).getByRole('combobox', { name: 'Who facilitates' }).click();
    await leader.page.getByRole('option', { name: new RegExp(person!.display_name) }).click();
    await dialog(leader.page).getByRole('button', { name: 'Hand over' }).click();
    await colleague.page.getByRole('button', { name: 'Begin Clarify' }).waitFor();
    await leader.page.getByRole('button', { name: 'Begin Clarify' }).waitFor({ state: 'detached' });

    await leader.writeAs('Recommendation', HELD);
    const held = leader.page.getByRole('article', { name: 'Your recommendation, held' });
    await held.getByText(HELD).waitFor();
    await held.getByRole('button', { name: 'Withdraw' }).click();
    await held.waitFor({ state: 'detached' });

    await choose(colleague.page, 'End the consultation');
    await dialog(colleague.page).getByRole('button', { name: 'End it' }).click();
    await colleague.page.getByRole('heading', { name: 'Recommendations by discipline' }).waitFor();
    await colleague.page.getByText('Open points').waitFor();
    await leader.log.getByText('The consultation ended').last().waitFor();
    for (const page of [leader.page, colleague.page]) expect(await page.content()).not.toContain(HELD);
  });
});

const dialog = (page: Page): Locator => page.getByRole('dialog');
const planned = (page: Page): Locator =>
  page.getByRole('region', { name: 'Consultation' }).filter({ hasText: 'Consultation planned' });

async function choose(page: Page, item: string): Promise<void> {
  await page.getByRole('button', { name: 'More in this room' }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The day and the time as the page says them. */
function inWords(at: number): RegExp {
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  return new RegExp(`planned for (today|tomorrow) ${time}`);
}
