import type { Locator, Page } from 'playwright-core';
import { until } from '../support/until';
import { seriousFindings } from './support/axe';
import { fillCourse } from './support/long-course';
import { onStage } from './support/on-stage';
import { RoomOnScreen } from './support/room';
import { scrollsSideways } from './support/stage';

const SESSIONS = 200;
const VITALS = 5_000;
/** All nodes of the page, whatever is shown of the course. */
const MOST_NODES = 3_000;

const nodes = (page: Page): Promise<number> => page.evaluate(() => document.querySelectorAll('*').length);
const lane = (page: Page, name: string): Locator => page.getByRole('slider', { name });
/** The days that the axis names. */
const days = (page: Page): Promise<string[]> => page.locator('[data-axis] text').allTextContents();

/** Opens the timeline by its address, past the notice of what the case speaks of. */
async function openTimeline(page: Page, caseId: string): Promise<void> {
  await page.goto(`/cases/${caseId}/timeline`);
  const goOn = page.getByRole('button', { name: 'Go on' });
  await lane(page, 'PHQ-9').or(goOn).first().waitFor();
  if (await goOn.isVisible()) await goOn.click();
  await lane(page, 'PHQ-9').waitFor();
}

onStage('the timeline of a case', (stage) => {
  it('opens from the sheet over the whole room, and back', async () => {
    const profile = await stage.profile({ as: 'psychiatrist@demo.test' });
    const { page } = profile;
    const room = await RoomOnScreen.open(profile, await stage.app.demoCase('KAP-7Q4M'));
    await page.getByRole('link', { name: 'Open timeline' }).click();
    const picture = page.getByRole('region', { name: 'Picture of the course' });
    await picture.waitFor();
    expect((await picture.boundingBox())!.width).toBeGreaterThan(900);
    expect(await room.composer.isVisible()).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'KAP-7Q4M' }).click();
    await room.composer.waitFor();
  });

  it('says each value by the arrows, shows a session by Enter, and the same as a table', async () => {
    const { page } = await stage.profile({ as: 'psychiatrist@demo.test' });
    const { caseId } = await stage.app.demoCase('KAP-7Q4M');
    await openTimeline(page, caseId);
    const phq9 = lane(page, 'PHQ-9');
    await phq9.focus();
    await page.keyboard.press('Home');
    expect(await phq9.getAttribute('aria-valuetext')).toBe('Day −7: 21, severe');
    await page.keyboard.press('ArrowRight');
    expect(await phq9.getAttribute('aria-valuetext')).toBe('Day 3: 16, moderately severe');

    const whole = await days(page);
    await page.keyboard.press('+');
    await until(async () => (await days(page)).join() !== whole.join());
    await page.keyboard.press('-');
    await until(async () => (await days(page)).join() === whole.join());

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const session = page.getByRole('region', { name: 'Dosing 1' });
    await session.getByText('172 rise of 40').waitFor();
    const pressure = session.getByRole('slider', { name: 'Blood pressure' });
    await pressure.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    expect(await pressure.getAttribute('aria-valuetext')).toBe('15 min: 151/94 mmHg');
    await page.locator('[data-lane="sessions"]').getByText('2', { exact: true }).click();
    await page.getByRole('region', { name: 'Dosing 2' }).waitFor();

    await page.getByText('Table', { exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: 'Systolic' }).first();
    expect(await row.innerText()).toMatch(/151\s*mmHg at 15 min/);
    expect(await seriousFindings(page)).toEqual([]);
    // What is linked, is shown again.
    await page.reload();
    await row.waitFor();
  });

  it('hears what is recorded elsewhere', async () => {
    const { page } = await stage.profile({ as: 'psychiatrist@demo.test' });
    const { context: nurse } = await stage.profile({ as: 'therapist@demo.test' });
    const { caseId } = await stage.app.demoCase('KAP-7Q4M');
    await openTimeline(page, caseId);
    const data = { relDay: 12, facts: [{ code: 'phq9', total: 8 }] };
    expect((await nurse.request.post(`/api/v1/cases/${caseId}/facts`, { data })).status()).toBe(201);
    await until(async () => (await lane(page, 'PHQ-9').getAttribute('aria-valuetext')) === 'Day 12: 8, mild');
  });

  it('says what belongs there, and shows as a table what no picture draws', async () => {
    const { page, context } = await stage.profile({ as: 'nurse@demo.test' });
    const made = await context.request.post('/api/v1/cases', { data: { title: 'A short course' } });
    const { id: caseId } = (await made.json()) as { id: string };
    await page.goto(`/cases/${caseId}/timeline`);
    await page.getByText('No course yet').waitFor();
    const data = { relDay: -3, facts: [{ code: 'weight', entered: '71,5', unit: 'kg' }] };
    expect((await context.request.post(`/api/v1/cases/${caseId}/facts`, { data })).status()).toBe(201);
    const row = page.getByRole('row').filter({ hasText: 'Weight' });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/^−3\s+Case\s+Weight\s+71\.5\skg/);
  });

  it('fits a phone and paper', async () => {
    const { page } = await stage.profile({ as: 'psychiatrist@demo.test', viewport: { width: 390, height: 844 } });
    const { caseId } = await stage.app.demoCase('KAP-7Q4M');
    await openTimeline(page, caseId);
    expect(await scrollsSideways(page)).toBe(false);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await lane(page, 'PHQ-9').isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Zoom in' }).isVisible()).toBe(false);
  });

  it(`holds ${SESSIONS} sessions and ${VITALS} vitals in ${MOST_NODES} nodes, also moved and zoomed`, async () => {
    const { page, context } = await stage.profile({ as: 'nurse@demo.test' });
    const made = await context.request.post('/api/v1/cases', { data: { title: 'A long course' } });
    const { id: caseId } = (await made.json()) as { id: string };
    const recorder = await stage.app.memberId('nurse@demo.test');
    await fillCourse(stage.app.database, { caseId, recorder }, SESSIONS);
    const course = await context.request.get(`/api/v1/cases/${caseId}/course`);
    const { sessions, facts } = (await course.json()) as { sessions: unknown[]; facts: { sessionId?: string }[] };
    expect([sessions.length, facts.filter(({ sessionId }) => sessionId).length]).toEqual([SESSIONS, VITALS]);

    await openTimeline(page, caseId);
    const counts = [await nodes(page)];
    const change = async (act: () => Promise<void>): Promise<void> => {
      const before = (await days(page)).join();
      await act();
      await until(async () => (await days(page)).join() !== before);
      counts.push(await nodes(page));
    };
    const box = (await lane(page, 'Sessions').boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    for (let zooms = 0; zooms < 3; zooms++) await change(() => page.getByRole('button', { name: 'Zoom in' }).click());
    for (let moves = 0; moves < 2; moves++)
      await change(() => page.getByRole('button', { name: 'Earlier days' }).click());
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await change(() => page.mouse.wheel(-400, 0));
    await page.keyboard.down('Control');
    for (let turns = 0; turns < 3; turns++) await change(() => page.mouse.wheel(0, -400));
    await page.keyboard.up('Control');
    await change(() => page.getByText('Around a session').click());

    await lane(page, 'Sessions').focus();
    await page.keyboard.press('Home');
    await until(async () => (await days(page)).includes('Day 0'));
    counts.push(await nodes(page));
    expect(await lane(page, 'Sessions').getAttribute('aria-valuemax')).toBe(String(SESSIONS));

    await page.getByText('Table', { exact: true }).click();
    await page.getByText(/^Rows 1 to 100 of/).waitFor();
    counts.push(await nodes(page));
    const rows = page.getByRole('row');
    const onScreen = await rows.count();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    expect(await rows.count()).toBeGreaterThan(onScreen + SESSIONS);
    expect(counts.filter((count) => count > MOST_NODES)).toEqual([]);
  });
});
