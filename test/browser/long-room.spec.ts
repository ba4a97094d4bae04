import type { Page } from 'playwright-core';
import { until } from '../support/until';
import { fillRoom } from './support/long-log';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';

const MESSAGES = 10_000;
/** Far more than a screen shows, far less than the log has. */
const MOST_ROWS = 150;
/** How far what is being read may move when older pages come in above it. */
const JUMP_PX = 3;
const PAGES_UP = 3;

/** A room of 10,000 events opens at the newest and reads upwards, a page at a time. */
onStage('a long room', (stage) => {
  it(`opens a room of ${MESSAGES} events at the newest and reads up without jumping`, async () => {
    const profile = await stage.profile({ as: 'nurse@demo.test' });
    const { page, context } = profile;
    const made = await context.request.post('/api/v1/cases', { data: { title: 'A long discussion' } });
    const { id: caseId, roomId } = (await made.json()) as { id: string; roomId: string };
    await fillRoom(
      stage.app.database,
      { roomId, author: await stage.app.memberId('therapist@demo.test'), discipline: 'therapist' },
      MESSAGES,
    );

    const room = await RoomOnScreen.open(profile, { caseId });
    await room.message(`Entry ${MESSAGES}`).waitFor();
    expect(await inView(page, MESSAGES)).toBe(true);
    expect((await entries(page)).length).toBeLessThan(MOST_ROWS);

    await room.log.hover();
    for (let oldest = MESSAGES, pages = 0; pages < PAGES_UP; pages++) {
      const before = oldest;
      for (let tries = 0; oldest >= before - 200 && tries < 60; tries++) {
        await page.mouse.wheel(0, -1500);
        oldest = (await steadyEntries(page))[0]!;
      }
      const rows = await entries(page);
      expect(oldest).toBeLessThan(before - 200);
      expect(rows.length).toBeLessThan(MOST_ROWS);
      expect(rows).toEqual(rows.map((_, index) => rows[0]! + index));
    }

    const { oldest, release } = await reachTheTopOfWhatIsHere(page);
    const moving = movementOfWhatIsRead(page);
    release();
    expect(await moving).toBeLessThanOrEqual(JUMP_PX);
    expect((await entries(page))[0]).toBeLessThan(oldest);

    await page.getByRole('button', { name: /To the newest|new$/ }).click();
    await room.message(`Entry ${MESSAGES}`).waitFor();
    expect(await inView(page, MESSAGES)).toBe(true);
  });
});

/** Scrolls up to where the page before is still on its way, and holds that page back until `release`. */
async function reachTheTopOfWhatIsHere(page: Page): Promise<{ oldest: number; release(): void }> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/events\?.*before=/, (route) => released.then(() => route.continue()));
  for (let oldest = Infinity; ;) {
    await page.mouse.wheel(0, -1500);
    const now = (await steadyEntries(page))[0]!;
    if (now === oldest && (await page.getByText('Earlier messages are on their way').isVisible()))
      return { oldest, release };
    oldest = now;
  }
}

/** Numbers of the entries that stand in the document, in their order. */
const entries = (page: Page): Promise<number[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[role="log"] article')].map((row) =>
      Number(/Entry (\d+)/.exec(row.textContent ?? '')?.[1]),
    ),
  );

/** The entries once they stay as they are. */
async function steadyEntries(page: Page): Promise<number[]> {
  let now: number[] = [];
  let steady = 0;
  await until(async () => {
    const before = now.join();
    now = await entries(page);
    steady = now.length > 0 && now.join() === before ? steady + 1 : 0;
    return steady === 3;
  });
  return now;
}

const inView = (page: Page, entry: number): Promise<boolean> =>
  page.evaluate((wanted) => {
    const log = document.querySelector('[role="log"]')!.getBoundingClientRect();
    const row = [...document.querySelectorAll('[role="log"] article')]
      .find((one) => one.textContent?.includes(`Entry ${wanted}`))
      ?.getBoundingClientRect();
    return row !== undefined && row.top >= log.top - 1 && row.bottom <= log.bottom + 1;
  }, entry);

/** How far the row in the middle of the window moves by itself, in pixels, while whatever loads comes in. */
const movementOfWhatIsRead = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const log = document.querySelector('[role="log"]')!.getBoundingClientRect();
    const rows = [...document.querySelectorAll<HTMLElement>('[role="log"] article')];
    const read = rows.find((row) => row.getBoundingClientRect().top > log.top + log.height / 2)!;
    const topOf = (): number =>
      document.querySelector(`[data-row="${read.dataset['row']}"]`)?.getBoundingClientRect().top ?? Number.NaN;
    const start = topOf();
    let most = 0;
    for (const end = performance.now() + 1200; performance.now() < end;) {
      // After the frame is painted: what stands in the document before that, nobody sees.
      await new Promise<void>((painted) => requestAnimationFrame(() => setTimeout(painted)));
      most = Math.max(most, Math.abs(topOf() - start));
    }
    return most;
  });
