import { accessible } from './parts/accessible';
import { caseByKeyboard } from './parts/case-by-keyboard';
import { inbox } from './parts/inbox';
import { consultation } from './parts/consultation';
import { liveRoom } from './parts/live-room';
import { longRoom } from './parts/long-room';
import { narrow } from './parts/narrow';
import { unsent } from './parts/unsent';
import { Stage } from './support/stage';

jest.setTimeout(90_000);

/** One server and one browser for every part, since both take longer to start than most parts to run. */
const stage = new Stage();
beforeAll(() => stage.open());
// Whatever a test did: no page may have complained, be it of an error or of its content security policy.
afterEach(async () => {
  await stage.closeProfiles();
  expect(stage.takeComplaints()).toEqual([]);
});
afterAll(() => stage.close());

it('hears a page complain: a script that the policy does not know is not run', async () => {
  const { page } = await stage.profile();
  await page.goto('/');
  await page.evaluate(() => document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })));
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await page.waitForTimeout(100);
  expect(stage.takeComplaints().join()).toContain('Content Security Policy');
});

describe('a live room', () => liveRoom(stage));
describe('a consultation', () => consultation(stage));
describe('messages without a line', () => unsent(stage));
describe('a new case by keyboard alone', () => caseByKeyboard(stage));
describe('narrow windows', () => narrow(stage));
describe('the inbox', () => inbox(stage));
describe('a long room', () => longRoom(stage));
describe('no page has a serious barrier, in light and in dark', () => accessible(stage));
