import { seriousFindings } from './support/axe';
import { planMeeting } from './support/planned-meeting';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

const THERAPIST = 'therapist@demo.test';

/** What a page shows once it has loaded: its heading. */
interface PageUnderTest {
  name: string;
  path: string | ((stage: Stage) => Promise<string>);
  heading: RegExp;
  /** The room's discussion stands there too. */
  log?: boolean;
  as?: string;
}

const roomPage = async ({ app }: Stage): Promise<string> => `/cases/${(await app.demoCase('KAP-7Q4M')).caseId}`;

const PAGES: PageUnderTest[] = [
  { name: 'sign-in', path: '/', heading: /sign in/ },
  { name: 'home', path: '/', heading: /waits|wait for you/i, as: THERAPIST },
  { name: 'cases', path: '/cases', heading: /^Consultations$/, as: THERAPIST },
  { name: 'new case', path: '/cases/new', heading: /^Consent and basis$/, as: THERAPIST },
  {
    name: 'new case, medication',
    path: '/cases/new?step=medication_trials',
    heading: /^Medication now and trials$/,
    as: THERAPIST,
  },
  { name: 'new case, attest', path: '/cases/new?step=check_attest', heading: /Check and attest/, as: THERAPIST },
  { name: 'room', path: roomPage, heading: /./, log: true, as: THERAPIST },
  {
    name: 'people of a case',
    path: async (stage) => `${await roomPage(stage)}/people`,
    heading: /Who is in this case/,
    as: THERAPIST,
  },
  {
    name: 'record a session',
    path: async (stage) => `${await roomPage(stage)}/sessions/new`,
    heading: /^Record a session$/,
    as: THERAPIST,
  },
  {
    name: 'record facts',
    path: async (stage) => `${await roomPage(stage)}/record`,
    heading: /^Record facts of a day$/,
    as: THERAPIST,
  },
  { name: 'directory', path: '/directory', heading: /^Directory$/, as: THERAPIST },
  { name: 'meetings', path: '/meetings', heading: /^Meetings$/, as: THERAPIST },
  { name: 'plan a meeting', path: '/meetings/new', heading: /^Plan a meeting$/, as: THERAPIST },
  {
    name: 'meeting',
    path: async (stage) => `/meetings/${await planMeeting(stage)}`,
    heading: /^A planned meeting$/,
    as: THERAPIST,
  },
  { name: 'inbox', path: '/inbox', heading: /^Inbox$/, as: THERAPIST },
  { name: 'second looks', path: '/privacy/reviews', heading: /^Second looks$/, as: THERAPIST },
  { name: 'account', path: '/account', heading: /^My account$/, as: THERAPIST },
];

/** axe on every page, with the colours that each scheme really has. */
onStage('no page has a serious barrier, in light and in dark', (stage) => {
  for (const { name, path, heading, log, as } of PAGES) {
    it.each(['light', 'dark'] as const)(`${name}, %s`, async (colorScheme) => {
      const { page } = await stage.profile({ colorScheme, ...(as && { as }) });
      await page.goto(typeof path === 'string' ? path : await path(stage));
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      if (log) await page.getByRole('log').getByRole('article').first().waitFor();
      await page.waitForLoadState('networkidle');
      expect(await page.evaluate(() => document.documentElement.dataset.mantineColorScheme)).toBe(colorScheme);
      expect(await seriousFindings(page)).toEqual([]);
    });
  }
});
