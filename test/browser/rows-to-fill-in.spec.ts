import type { Locator, Page } from 'playwright-core';
import { onStage } from './support/on-stage';

/** Every table of the form: its step, its name, what a row of it is called, and the first control of a row. */
const TABLES = [
  {
    step: 'Diagnosis and history',
    table: 'Psychotherapy',
    word: 'psychotherapy',
    first: 'Modality',
    field: 'psychotherapy',
  },
  { step: 'Medication and trials', table: 'Medication trials', word: 'trial', first: 'Drug', field: 'medTrials' },
  { step: 'Medication and trials', table: 'Medication now', word: 'drug', first: 'Drug', field: 'currentMeds' },
  { step: 'Scales and safety', table: 'Scales', word: 'score', first: 'Scale', field: 'scales' },
  { step: 'Scales and safety', table: 'Lab results', word: 'result', first: 'Test', field: 'labs' },
] as const;

/** A row that was added and holds nothing yet: no save takes it away, and none makes it "None". */
onStage('rows to fill in', (stage) => {
  it.each(TABLES)(
    'a new row of $table stays with its focus, and the table stays unanswered',
    async ({ step, table, word, first, field }) => {
      const { page } = await stage.profile({ as: 'therapist@demo.test' });
      const form = await newCase(page, step);
      const rows = rowsOf(page, table, word);
      await form.getByRole('button', { name: `Add a ${word}` }).click();
      await saved(page);
      await onlyBlankRows(page, rows, 1);
      expect(await isOn(rows.first().getByRole('combobox', { name: first, exact: true }))).toBe(true);
      expect(await form.getByRole('button', { name: `${table}: None` }).count()).toBe(0);
      expect(await savedAnswer(page, field)).toBeUndefined();
      await page.keyboard.type('p');
      await page.keyboard.press('Escape');
      await form.getByRole('button', { name: `Add a ${word}` }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /^(Saved|Kept)/ })
        .waitFor();
      expect(await rows.count()).toBe(2);
      expect(await isOn(rows.nth(1).getByRole('combobox', { name: first, exact: true }))).toBe(true);
      expect(await savedAnswer(page, field)).toBeUndefined();
    },
  );

  it('a second row stays beside one that is saved, with the words that look for a scale in it', async () => {
    const { page } = await stage.profile({ as: 'therapist@demo.test' });
    const form = await newCase(page, 'Scales and safety');
    const rows = rowsOf(page, 'Scales', 'score');
    await form.getByRole('button', { name: 'Add a score' }).click();
    const scale = (row: number): Locator => rows.nth(row).getByRole('combobox', { name: 'Scale' });
    await scale(0).fill('PHQ-9');
    await page.getByRole('option', { name: 'PHQ-9' }).click();
    await rows.first().getByRole('textbox', { name: 'Day' }).fill('-7');
    await rows.first().getByRole('textbox', { name: 'Total' }).fill('21');
    await form.getByRole('button', { name: 'Add a score' }).click();
    await scale(1).pressSequentially('PCL');
    // Another answer goes to the server meanwhile.
    const change = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
    await page.getByRole('group', { name: 'ASA class', exact: true }).first().getByText('Not recorded').click();
    await change;
    await saved(page);
    expect(await rows.count()).toBe(2);
    expect(await savedAnswer(page, 'scales')).toEqual([{ scale: 'phq9', relDay: -7, total: 21 }]);
    await scale(1).pressSequentially('PCL');
    await saved(page);
    expect(await isOn(scale(1))).toBe(true);
    expect(await scale(1).inputValue()).toContain('PCL');
  });

  it('"None" is said by its button, and taken back by adding a row', async () => {
    const { page } = await stage.profile({ as: 'therapist@demo.test' });
    const form = await newCase(page, 'Medication and trials');
    await form.getByRole('button', { name: 'Medication now: None' }).click();
    await saved(page);
    expect(await savedAnswer(page, 'currentMeds')).toEqual([]);
    await form.getByRole('button', { name: 'Add a drug' }).click();
    await saved(page);
    expect(await savedAnswer(page, 'currentMeds')).toBeUndefined();
    await onlyBlankRows(page, rowsOf(page, 'Medication now', 'drug'), 1);
  });
});

/** A new case that the server has, at one of its steps. */
async function newCase(page: Page, step: string): Promise<Locator> {
  await page.goto('/cases/new?step=question');
  await page.getByRole('textbox', { name: 'Title' }).fill('Which setting?');
  await saved(page);
  await page.getByRole('main').getByRole('link', { name: step }).last().click();
  return page.getByRole('main');
}

const rowsOf = (page: Page, table: string, word: string): Locator =>
  page.getByRole('group', { name: new RegExp(`^${table}, ${word} \\d+$`) });

async function onlyBlankRows(page: Page, rows: Locator, count: number): Promise<void> {
  expect(await rows.count()).toBe(count);
  for (const box of await rows.getByRole('textbox').or(rows.getByRole('combobox')).all())
    expect(await box.inputValue()).toBe('');
}

/** What the server has of the case that the page shows. */
async function savedAnswer(page: Page, field: string): Promise<unknown> {
  const list = await page.request.get('/api/v1/cases?status=draft&limit=1');
  const { items } = (await list.json()) as { items: { id: string }[] };
  const detail = await page.request.get(`/api/v1/cases/${items[0]!.id}`);
  return ((await detail.json()) as Record<string, unknown>)[field];
}

const isOn = (box: Locator): Promise<boolean> => box.evaluate((element) => element === document.activeElement);

/** Everything that was answered so far has been saved. */
const saved = (page: Page): Promise<void> =>
  page
    .getByRole('status')
    .filter({ hasText: /^Saved/ })
    .waitFor();
