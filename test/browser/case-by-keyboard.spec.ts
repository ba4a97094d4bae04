import type { Page } from 'playwright-core';
import { KeyboardAlone } from './support/keyboard';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';

const TITLE = 'Controlled hypertension: is IM ketamine reasonable?';
const QUESTION = 'Delay, or proceed after a repeat reading?';

/** A draft of a case from the first answer to its room, without a pointer, through reloads and a server that does not answer. */
onStage('a new case by keyboard alone', (stage) => {
  it('survives reloads half-way and opens', async () => {
    const { page, context } = await stage.profile({ as: 'therapist@demo.test', cutsLine: true });
    const keys = new KeyboardAlone(page);
    const group = (name: string) => page.getByRole('group', { name, exact: true }).last();
    const step = (name: string) => page.getByRole('main').getByRole('link', { name, exact: true }).last();

    await page.goto('/cases');
    await keys.press(page.getByRole('link', { name: 'New case' }));
    await keys.choose(group('Basis'), 'De-identified');
    await keys.choose(group('Consent obtained'), 'Yes');
    await keys.tick(page.getByRole('checkbox', { name: 'Case facts' }));
    await keys.choose(group('Part 2 records'), 'No');
    await keys.press(step('Question'));
    await keys.type(page.getByRole('textbox', { name: 'Title' }), TITLE);
    await saved(page);
    await page.reload();
    await expectValue(page, 'Title', TITLE);

    // Typed while nothing reaches the server: only the device has it when the page comes again.
    await context.route('**/api/v1/cases/**', (route) =>
      route.request().method() === 'GET' ? route.continue() : route.abort(),
    );
    await keys.type(page.getByRole('textbox', { name: 'Question' }), QUESTION);
    await page.getByRole('status').filter({ hasText: 'Kept on this device' }).waitFor();
    await page.reload();
    await expectValue(page, 'Question', QUESTION);
    await expectValue(page, 'Title', TITLE);
    await context.unroute('**/api/v1/cases/**');
    await keys.choose(group('Decision needed by'), 'This week');
    await saved(page);

    await keys.press(step('Person'));
    await keys.choose(group('Age band'), '45–54');
    await keys.choose(group('Sex at birth'), 'Female');
    await keys.press(step('Diagnosis and history'));
    await keys.find(page.getByRole('combobox', { name: 'Primary diagnosis' }), 'F33.2');
    await keys.press(page.getByRole('button', { name: 'Psychotherapy: None' }));
    await keys.choose(group('Psychosis or mania'), 'None known');
    await keys.choose(group('Hypertension'), 'Controlled');
    await keys.press(step('Medication and trials'));
    await keys.press(page.getByRole('button', { name: 'Medication trials: None' }));
    await keys.press(page.getByRole('button', { name: 'Medication now: Not recorded' }));
    await keys.press(step('Scales and safety'));
    for (const field of ['Scales', 'Suicide risk', 'Substance use', 'Base vitals'])
      await keys.press(page.getByRole('button', { name: `${field}: Not recorded` }));
    await keys.press(step('Plan and sessions'));
    await keys.press(step('Check and attest'));
    await page.getByRole('checkbox').nth(3).waitFor();
    for (const statement of await page.getByRole('checkbox').all()) await keys.tick(statement);
    await saved(page);
    expect(
      await page.getByRole('main').getByRole('listitem').filter({ hasText: 'still missing' }).allTextContents(),
    ).toEqual([]);

    await keys.press(page.getByRole('button', { name: 'Open the case' }));
    const room = new RoomOnScreen(page);
    await room.arrive();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    const mine = await context.request.get('/api/v1/cases?status=open&limit=500');
    const { items } = (await mine.json()) as { items: { title: string; question: string }[] };
    expect(items.filter(({ title }) => title === TITLE)).toEqual([expect.objectContaining({ question: QUESTION })]);
  });
});

/** The server has everything that was answered so far. */
const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();

async function expectValue(page: Page, field: string, value: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field });
  await box.waitFor();
  expect(await box.inputValue()).toBe(value);
}
