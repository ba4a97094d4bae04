import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { DEMO_PASSWORD, startDemoApp, type DemoApp } from '../../support/demo-app';
import { launchBrowser } from './chromium';

/** How long the page may take for what a person waits for; the machine may be busy with other tests. */
const PATIENCE_MS = 20_000;

/** What the browser says by itself about requests that a test lets fail, or about asking for a session that is not there. */
const EXPECTED = /Failed to load resource: the server responded with a status of 401/;
const OF_A_CUT_LINE =
  /ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION|WebSocket connection to|ERR_NETWORK|WebSocket is already in CLOSING or CLOSED/;

/** One browser profile, as one person at one machine has it. */
export interface Profile {
  context: BrowserContext;
  page: Page;
}

export interface ProfileOptions extends BrowserContextOptions {
  /** A demo account to sign in as, by the API; nobody unless said. */
  as?: string;
  /** The test cuts the line itself, so that the browser's own words about it are no fault. */
  cutsLine?: boolean;
  /** Statuses with which the test lets a request be refused: the browser says so by itself, and later than the page. */
  refusals?: readonly number[];
}

/** The demo server and one browser for all browser tests; whatever a page complains about is kept until it is asked for. */
export class Stage {
  app: DemoApp;
  private browser: Browser;
  private readonly contexts: BrowserContext[] = [];
  private readonly complaints: string[] = [];

  async open(): Promise<void> {
    [this.app, this.browser] = await Promise.all([
      startDemoApp({ loginFailures: 1000, loginFailuresPerAddress: 1000 }),
      launchBrowser(),
    ]);
  }

  async close(): Promise<void> {
    await this.closeProfiles();
    await this.browser?.close();
    await this.app?.close();
  }

  async reopen(): Promise<void> {
    await this.close();
    await this.open();
  }

  async closeProfiles(): Promise<void> {
    for (const context of this.contexts.splice(0)) await context.close();
  }

  /** Console errors, violations of the content security policy among them, and uncaught exceptions since it was last asked. */
  takeComplaints(): string[] {
    return this.complaints.splice(0);
  }

  async profile({ as, cutsLine = false, refusals = [], ...options }: ProfileOptions = {}): Promise<Profile> {
    const context = await this.browser.newContext({
      baseURL: this.app.url,
      viewport: { width: 1440, height: 900 },
      reducedMotion: 'reduce',
      ...options,
    });
    this.contexts.push(context);
    context.setDefaultTimeout(PATIENCE_MS);
    if (as) await this.signIn(context, as);
    const page = await context.newPage();
    const complain = (text: string): void => {
      const isRefusal = refusals.some((status) => text.includes(`responded with a status of ${status}`));
      if (EXPECTED.test(text) || isRefusal || (cutsLine && OF_A_CUT_LINE.test(text))) return;
      this.complaints.push(`${page.url()}: ${text}`);
    };
    page.on('console', (message) => {
      if (message.type() === 'error') complain(message.text());
    });
    page.on('pageerror', (error) => complain(`uncaught ${error.message}`));
    return { context, page };
  }

  private async signIn(context: BrowserContext, email: string): Promise<void> {
    const answer = await context.request.post('/api/v1/session', { data: { email, password: DEMO_PASSWORD } });
    if (!answer.ok()) throw new Error(`${email} could not sign in: ${answer.status()}`);
  }
}

/** Whether anything is wider than the window. */
export const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.scrollingElement!.scrollWidth > document.scrollingElement!.clientWidth);
