import type { Page } from 'playwright-core';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Profile, Stage } from './support/stage';

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
/** Of three answers that are asked for together the first is there after this, the last after three times as long. Milliseconds. */
const STEP = 250;

interface PageUnderTest {
  name: string;
  /** The most that may move: parts of the window that moved, times how far of it (https://web.dev/articles/cls). */
  most: number;
  as?: string;
  open: (profile: Profile, stage: Stage) => Promise<unknown>;
}

const at =
  (path: string, heading: RegExp) =>
  async ({ page }: Profile): Promise<void> => {
    await page.goto(path);
    await page.getByRole('heading', { name: heading }).first().waitFor();
  };
const THERAPIST = 'therapist@demo.test';
const PAGES: PageUnderTest[] = [
  { name: 'sign-in', most: 0.05, open: at('/', /Demo accounts/) },
  { name: 'home', most: 0.1, as: THERAPIST, open: at('/', /My cases/) },
  { name: 'home of who is in no case', most: 0.1, as: 'outsider@demo.test', open: at('/', /My cases/) },
  { name: 'cases', most: 0.1, as: THERAPIST, open: at('/cases', /^Consultations$/) },
  { name: 'directory', most: 0.1, as: THERAPIST, open: at('/directory', /^Directory$/) },
  { name: 'meetings', most: 0.1, as: THERAPIST, open: at('/meetings', /^Meetings$/) },
  { name: 'inbox', most: 0.1, as: THERAPIST, open: at('/inbox', /^Inbox$/) },
  { name: 'account', most: 0.1, as: THERAPIST, open: at('/account', /Where you are signed in/) },
  {
    name: 'room',
    most: 0.1,
    as: THERAPIST,
    open: async (profile, { app }) => RoomOnScreen.open(profile, await app.demoCase('KAP-7Q4M')),
  },
];

/** What a page shows stays where it is while the rest arrives. */
onStage('a page that loads', (stage) => {
  for (const { name, most, as, open } of PAGES) {
    it.each(WINDOWS)(`${name}, $width px`, async (viewport) => {
      const profile = await stage.profile({ viewport, ...(as && { as }) });
      const { page } = profile;
      await arriveOneByOne(page);
      await watchShifts(page);
      await open(profile, stage);
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
      const moved = shifts.reduce((sum, { value }) => sum + value, 0);
      // What moved stands in the report of a failure.
      expect(moved > most ? shifts : []).toEqual([]);
    });
  }
});

/** A line on which what is asked for together does not arrive together, and the faces last. */
async function arriveOneByOne(page: Page): Promise<void> {
  let asked = 0;
  // eslint-disable-next-line no-restricted-syntax -- it is the line that is slow: the test itself waits for nothing here
  const after = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  await page.route(/\/api\/v1\//, async (route) => {
    await after(STEP * (1 + (asked++ % 3)));
    await route.continue();
  });
  await page.route(/\.woff2$/, async (route) => {
    await after(STEP * 4);
    await route.continue();
  });
}

interface Shift {
  value: number;
  what: string[];
}

/** Keeps what moved by itself on the page: not what moved as somebody pressed or typed. */
async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface LayoutShift extends PerformanceEntry {
      value: number;
      hadRecentInput: boolean;
      sources: { node: Node | null }[];
    }
    const shifts: Shift[] = [];
    Object.assign(window, { shifts });
    const keep = ({ value, hadRecentInput, sources }: LayoutShift): void => {
      if (!hadRecentInput)
        shifts.push({ value, what: sources.map(({ node }) => node?.textContent?.slice(0, 60) ?? '') });
    };
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => keep(entry as LayoutShift))).observe({
      type: 'layout-shift',
      buffered: true,
    });
  });
}
