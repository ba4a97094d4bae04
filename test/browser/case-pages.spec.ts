import type { Locator, Page } from 'playwright-core';
import { completeAnswers } from '../support/cases';
import { onStage } from './support/on-stage';
import type { Profile } from './support/stage';

const COLLEAGUES = ['Petra Sundergale', 'Oke Brambleforth'] as const;

/** What an owner does around a case, and what others are shown of it. */
onStage('the pages of a case', (stage) => {
  it('says that nobody else reads a new case; colleagues are invited one after the other, and get another role later', async () => {
    const owner = await stage.profile({ as: 'therapist@demo.test' });
    const { page } = owner;
    const caseId = await openCase(owner);
    await page.goto(`/cases/${caseId}`);
    const alone = page.getByRole('note', { name: 'Only you can read this' });
    await alone.getByRole('link', { name: 'Put it on a meeting' }).waitFor();
    await alone.getByRole('link', { name: 'Invite colleagues' }).click();

    await page.getByRole('button', { name: 'Invite a colleague' }).click();
    const field = page.getByRole('combobox', { name: 'Colleague' });
    for (const name of COLLEAGUES) {
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      expect(await isOn(field)).toBe(true);
      await page.keyboard.type(name);
      await page.getByRole('option', { name }).waitFor();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.getByRole('listitem').filter({ hasText: name }).waitFor();
      await page
        .getByRole('status')
        .filter({ hasText: `${name} is in the case.` })
        .waitFor();
    }
    await page.getByRole('button', { name: 'Done' }).click();
    expect(await isOn(page.getByRole('button', { name: 'Invite a colleague' }))).toBe(true);

    await page.getByRole('combobox', { name: `Role of ${COLLEAGUES[0]}` }).click();
    const changed = page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
    await page.getByRole('option', { name: 'Treating' }).click();
    await changed;
    const detail = (await (await owner.context.request.get(`/api/v1/cases/${caseId}`)).json()) as {
      members: { displayName: string; role: string }[];
    };
    expect(detail.members.map(({ displayName, role }) => [displayName, role])).toEqual(
      expect.arrayContaining([
        [COLLEAGUES[0], 'treating'],
        [COLLEAGUES[1], 'consultant'],
      ]),
    );
    await page.goto(`/cases/${caseId}`);
    await page.getByRole('textbox', { name: 'Message', exact: true }).waitFor();
    expect(await alone.count()).toBe(0);
  });

  it('shows a consultant nothing that the consent does not cover, and warns whoever fills it in', async () => {
    const owner = await stage.profile({ as: 'therapist@demo.test' });
    const caseId = await openCase(owner, {
      consentToConsult: { ...completeAnswers.consentToConsult, scope: ['facts'] },
    });
    await owner.context.request.post(`/api/v1/cases/${caseId}/members`, {
      data: { memberId: await stage.app.memberId('pharmacist@demo.test'), role: 'consultant' },
    });

    await owner.page.goto(`/cases/${caseId}/edit?step=medication_trials`);
    await owner.page.getByText('The consent does not cover medication: treating members alone will read it.').waitFor();
    await owner.page.goto(`/cases/${caseId}/edit?step=person`);
    await owner.page.getByRole('heading', { name: 'Who is this about?' }).waitFor();
    expect(await owner.page.getByText('The consent does not cover').count()).toBe(0);

    const consultant = await stage.profile({ as: 'pharmacist@demo.test' });
    await consultant.page.goto(`/cases/${caseId}`);
    await consultant.page.getByText('Not covered by the consent').nth(2).waitFor();
    expect(await consultant.page.getByText('Not covered by the consent').count()).toBe(3);
    const sheet = await consultant.page.locator('body').innerText();
    expect(sheet).not.toMatch(/venlafaxine|PHQ-9/);
    expect(sheet).toContain('132/84');
  });

  it('answers the rest of the medical history in one press, takes that back, and previews what the room will read', async () => {
    const { page, context } = await stage.profile({ as: 'therapist@demo.test' });
    const made = await context.request.post('/api/v1/cases', {
      data: {
        title: 'Which setting?',
        consentToConsult: { ...completeAnswers.consentToConsult, scope: ['facts'] },
        medicalHx: completeAnswers.medicalHx,
      },
    });
    const { id } = (await made.json()) as { id: string };
    const history = async (): Promise<{ code: string; value: unknown }[]> =>
      ((await (await context.request.get(`/api/v1/cases/${id}`)).json()) as { medicalHx: [] }).medicalHx;
    const saved = (): Promise<unknown> =>
      page.waitForResponse((response) => response.request().method() === 'PATCH' && response.ok());
    await page.goto(`/cases/${id}/edit?step=diagnosis_history`);
    const answered = saved();
    await page.getByRole('button', { name: 'Asked about the other 18: no' }).click();
    await answered;
    expect((await history()).find(({ code }) => code === 'htn')).toEqual({ code: 'htn', value: 'controlled' });
    expect((await history()).filter(({ value }) => value === false || value === 'none')).toHaveLength(18);
    const takenBack = saved();
    await page.getByRole('button', { name: 'Take back: all others no' }).click();
    await takenBack;
    expect(await history()).toEqual(completeAnswers.medicalHx);

    await page.goto(`/cases/${id}/edit?step=check_attest`);
    await page.getByText('What the room will read').click();
    const preview = page.locator('details').filter({ hasText: 'What the room will read' });
    await preview.getByText('19 others').waitFor();
    expect(await preview.getByText('Not covered by the consent').count()).toBe(3);
  });

  it('keeps what ends a case away from daily work, and says that it is final', async () => {
    const owner = await stage.profile({ as: 'therapist@demo.test' });
    const caseId = await openCase(owner);
    await owner.page.goto(`/cases/${caseId}`);
    const close = owner.page.getByRole('button', { name: 'Close the case' });
    await owner.page.getByText('Actions on the whole case').waitFor();
    expect(await close.isVisible()).toBe(false);
    await owner.page.getByText('Actions on the whole case').click();
    await close.waitFor();
    await owner.page.getByText('Final: a closed case does not open again.').waitFor();
    await owner.page.getByText('Final: everybody but you loses the case at once.').waitFor();
  });

  it.each([
    ['left', ''],
    ['right', 'Before the next session the whole team would like to know whether it is right that he lives at '],
  ])('covers no part of what may stand instead of a word at the %s', async (_, before) => {
    const { page } = await stage.profile({ as: 'therapist@demo.test' });
    await page.goto('/cases/new?step=question');
    const question = page.getByRole('textbox', { name: 'Question' });
    await question.fill(`${before}(206) 555-0147`);
    await page.locator('mark').first().waitFor();
    await question.press('Alt+ArrowDown');
    const popover = page.getByRole('dialog', { name: /telephone number/ });
    await popover.getByRole('button').first().waitFor();
    for (const button of await popover.getByRole('button').all()) expect(await isOnTop(page, button)).toBe(true);
  });
});

async function openCase({ context }: Profile, answers: object = {}): Promise<string> {
  const made = await context.request.post('/api/v1/cases', { data: { ...completeAnswers, ...answers } });
  const { id, version } = (await made.json()) as { id: string; version: number };
  const opened = await context.request.patch(`/api/v1/cases/${id}`, { data: { version, status: 'open' } });
  if (!opened.ok()) throw new Error(`The case did not open: ${opened.status()}`);
  return id;
}

const isOn = (box: Locator): Promise<boolean> => box.evaluate((element) => element === document.activeElement);

/** Whether a person sees the whole control: its corners belong to it or to what is in it. */
async function isOnTop(page: Page, control: Locator): Promise<boolean> {
  const box = (await control.boundingBox())!;
  const window = page.viewportSize()!;
  if (box.x < 0 || box.y < 0 || box.x + box.width > window.width || box.y + box.height > window.height) return false;
  return control.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const corners = [
      [left + 4, top + 4],
      [right - 4, top + 4],
      [left + 4, bottom - 4],
      [right - 4, bottom - 4],
    ] as const;
    return corners.every(([x, y]) => element.contains(document.elementFromPoint(x, y)));
  });
}
