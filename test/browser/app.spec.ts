import { accessible } from './parts/accessible';
import { caseByKeyboard } from './parts/case-by-keyboard';
import { direction } from './parts/direction';
import { documents } from './parts/documents';
import { identifiers } from './parts/identifiers';
import { inbox } from './parts/inbox';
import { casePages } from './parts/case-pages';
import { consultation } from './parts/consultation';
import { liveRoom } from './parts/live-room';
import { longRoom } from './parts/long-room';
import { meeting } from './parts/meeting';
import { narrow } from './parts/narrow';
import { paper } from './parts/paper';
import { plannedConsultation } from './parts/planned-consultation';
import { reading } from './parts/reading';
import { reported } from './parts/reported';
import { rowsToFillIn } from './parts/rows-to-fill-in';
import { safetyHold } from './parts/safety-hold';
import { secondLook } from './parts/second-look';
import { steady } from './parts/steady';
import { unsent } from './parts/unsent';
import { written } from './parts/written';
import { until } from '../support/until';
import { Stage } from './support/stage';

jest.setTimeout(90_000);
// A browser on a busy machine: a test that passes at its second try is named at the end of the run (scripts/lib/tests.mjs).
jest.retryTimes(1, { logErrorsBeforeRetry: true });

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
  await page.evaluate(() =>
    document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' })),
  );
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  let complaints = '';
  await until(() => (complaints += stage.takeComplaints().join()).includes('Content Security Policy'));
});

describe('a live room', () => liveRoom(stage));
describe('a consultation', () => consultation(stage));
describe('a planned consultation', () => plannedConsultation(stage));
describe('a meeting', () => meeting(stage));
describe('messages without a line', () => unsent(stage));
describe('what is read', () => reading(stage));
describe('what a member writes', () => written(stage));
describe('identifiers while one types', () => identifiers(stage));
describe('documents', () => documents(stage));
describe('a second look', () => secondLook(stage));
describe('a safety hold', () => safetyHold(stage));
describe('marks of direction in a text', () => direction(stage));
describe('an identifier that got through', () => reported(stage));
describe('a new case by keyboard alone', () => caseByKeyboard(stage));
describe('the pages of a case', () => casePages(stage));
describe('rows to fill in', () => rowsToFillIn(stage));
describe('narrow windows', () => narrow(stage));
describe('a page that loads', () => steady(stage));
describe('the inbox', () => inbox(stage));
describe('a long room', () => longRoom(stage));
describe('a room on paper', () => paper(stage));
describe('no page has a serious barrier, in light and in dark', () => accessible(stage));
