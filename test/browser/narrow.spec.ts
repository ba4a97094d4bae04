import { seriousFindings } from './support/axe';
import { planMeeting } from './support/planned-meeting';
import { until } from '../support/until';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import { scrollsSideways } from './support/stage';

const PHONE = { width: 390, height: 844 };
/** 1280 CSS pixels at 400 %: what WCAG 1.4.10 asks for. */
const NARROWEST = { width: 320, height: 640 };

const NUMBERS = ['(206) 555-0147', '(206) 555-0148', '(206) 555-0149'];

/** Whether a row's foot stands in the part of the log that is seen. */
const isInLog = (row: Element): boolean => {
  const log = row.closest('[role="log"]')!.getBoundingClientRect();
  return row.getBoundingClientRect().bottom <= log.bottom + 1 && log.height > 0;
};

/** Phones, and the narrowest window in which nothing may scroll sideways. */
onStage('narrow windows', (stage) => {
  it('offers the room on a phone: discussion, case and people as tabs, and a composer that sends', async () => {
    const profile = await stage.profile({ as: 'therapist@demo.test', viewport: PHONE, hasTouch: true });
    const { page } = profile;
    const room = await RoomOnScreen.open(profile, await stage.app.demoCase('KAP-7Q4M'));
    await room.composer.fill('Sent from a phone');
    await page.getByRole('button', { name: 'Send' }).tap();
    await room.message('Sent from a phone').waitFor();
    expect(await scrollsSideways(page)).toBe(false);

    await page.getByRole('tab', { name: 'Case' }).tap();
    await page
      .getByRole('tabpanel', { name: 'Case' })
      .getByText(/Peer discussion/)
      .waitFor();
    expect(await scrollsSideways(page)).toBe(false);
    await page.getByRole('tab', { name: 'People' }).tap();
    await page.getByRole('tabpanel', { name: 'People' }).getByText('Here', { exact: true }).first().waitFor();
    await page.getByRole('tab', { name: 'Discussion' }).tap();
    expect(await room.composer.isEnabled()).toBe(true);
    const target = await page.getByRole('button', { name: 'Send' }).boundingBox();
    expect(Math.min(target!.width, target!.height)).toBeGreaterThanOrEqual(44);
  });

  it('says in a sheet what may be done with a message, opened by a tap or by Enter', async () => {
    const profile = await stage.profile({ as: 'therapist@demo.test', viewport: PHONE, hasTouch: true });
    const { page } = profile;
    const room = await RoomOnScreen.open(profile, await stage.app.demoCase('KAP-7Q4M'));
    await room.composer.fill('Tapped on a phone');
    await page.getByRole('button', { name: 'Send' }).tap();
    const own = room.message('Tapped on a phone');
    await own.getByText('Tapped on a phone').tap();
    const sheet = page.getByRole('dialog', { name: 'This message' });
    await sheet.waitFor();
    expect((await sheet.boundingBox())!.height).toBeLessThan(PHONE.height / 2);
    const words = await sheet.getByRole('listitem').allTextContents();
    expect(words).toEqual(['Reply', 'Correct', 'Retract', 'Report an identifier', 'Copy the text']);
    // The small pictures are for a pointer.
    expect(await own.getByRole('button', { name: 'Reply', exact: true }).count()).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await sheet.waitFor({ state: 'detached' });
    expect(await own.evaluate((message) => message === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: 'Reply' }).tap();
    await sheet.waitFor({ state: 'detached' });
    await page.getByText('Answering', { exact: false }).first().waitFor();
    expect(await room.composer.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByRole('button', { name: 'Do not answer' }).tap();

    const other = room.log
      .locator('article[data-head]')
      .filter({ hasText: /Psychiatrist|Anesthesiologist|Pharmacist/ })
      .last();
    await other.locator('p').last().tap();
    await sheet.waitFor();
    expect(await sheet.getByRole('button', { name: 'Retract' }).count()).toBe(0);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await sheet.waitFor({ state: 'detached' });
  });

  it('turns Send grey while an identifier stands, says why, and replaces all from the first line', async () => {
    const profile = await stage.profile({ as: 'therapist@demo.test', viewport: PHONE, hasTouch: true });
    const { page } = profile;
    const room = await RoomOnScreen.open(profile, await stage.app.demoCase('KAP-9WBD'));
    const newest = room.log.locator('article').last();
    await room.composer.fill(`Call her at ${NUMBERS.join(' or ')} after the session`);
    const send = page.getByRole('button', { name: `Replace ${NUMBERS.length} first` });
    await send.waitFor();
    expect(await send.getAttribute('aria-disabled')).toBe('true');
    const filled = await send.evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await send.locator('svg').count()).toBe(1);
    const all = page.getByRole('button', { name: `Replace all ${NUMBERS.length} certain` });
    const [box, list] = [
      await all.boundingBox(),
      await page.locator('div:has(> [aria-label="Identifiers in your message"])').boundingBox(),
    ];
    expect(box!.y).toBeGreaterThanOrEqual(list!.y);
    expect(box!.y + box!.height).toBeLessThanOrEqual(list!.y + list!.height);
    await until(async () => await newest.evaluate(isInLog));

    // Pressed, it leads to what stands and says what it is.
    await send.focus();
    await send.tap({ force: true });
    await page.getByRole('dialog', { name: /telephone number/ }).waitFor();
    await page.keyboard.press('Alt+r');
    expect(await room.composer.inputValue()).toBe(
      `Call her at ${NUMBERS.map(() => '[PHONE]').join(' or ')} after the session`,
    );
    const clean = page.getByRole('button', { name: 'Send', exact: true });
    await clean.waitFor();
    expect(await clean.evaluate((button) => getComputedStyle(button).backgroundColor)).not.toBe(filled);
    await room.composer.fill('');
  });

  it('scrolls no page sideways at 320 pixels', async () => {
    const { caseId } = await stage.app.demoCase('KAP-7Q4M');
    const { page, context } = await stage.profile({ as: 'therapist@demo.test', viewport: NARROWEST });
    const { caseId: talkedThrough, roomId } = await stage.app.demoCase('KAP-9WBD');
    const consultation = `/api/v1/rooms/${roomId}/consultation`;
    const begin = () => context.request.post(consultation, { data: {} });
    const end = async (): Promise<void> => {
      const { version } = (await (await context.request.get(consultation)).json()) as { version: number };
      expect((await context.request.patch(consultation, { data: { action: 'end', version } })).status()).toBe(200);
    };
    // One that ended has a summary. What runs stands in the bar of every page, and makes it no wider.
    await begin();
    await end();
    await begin();
    const steps = ['question', 'diagnosis_history', 'medication_trials', 'scales_safety', 'check_attest'].map(
      (step) => `/cases/new?step=${step}`,
    );
    for (const path of [
      '/',
      '/cases',
      ...steps,
      `/cases/${caseId}`,
      `/cases/${caseId}/people`,
      `/cases/${caseId}/timeline`,
      `/cases/${caseId}/timeline?view=table`,
      `/cases/${talkedThrough}/summary`,
      '/directory',
      '/meetings',
      '/meetings/new',
      `/meetings/${await planMeeting(stage)}`,
      '/inbox',
      '/account',
    ]) {
      await page.goto(path);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      expect([path, await scrollsSideways(page)]).toEqual([path, false]);
    }
    await end();
    const { page: entry } = await stage.profile({ viewport: NARROWEST });
    await entry.goto('/');
    await entry.getByLabel('Work e-mail').waitFor();
    expect(await scrollsSideways(entry)).toBe(false);
  });
});
