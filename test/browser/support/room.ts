import type { Locator, Page } from 'playwright-core';
import type { DemoCase } from '../../support/demo-app';
import { until } from '../../support/until';
import type { Profile } from './stage';

/** Until the room is there and its line is up; the machine may be busy with other tests. */
const ARRIVES_WITHIN_MS = 30_000;

/** The room page as a person at it sees it. */
export class RoomOnScreen {
  readonly log: Locator;
  readonly composer: Locator;

  constructor(readonly page: Page) {
    this.log = page.getByRole('log', { name: 'Discussion' });
    this.composer = page.getByRole('textbox', { name: 'Message', exact: true });
  }

  /** Opens a case's room, going on past its content notice, and waits until the line is up. */
  static async open({ page }: Profile, { caseId }: Pick<DemoCase, 'caseId'>): Promise<RoomOnScreen> {
    const room = new RoomOnScreen(page);
    await page.goto(`/cases/${caseId}`);
    await room.arrive();
    if (await room.log.isVisible()) await room.toNewest();
    return room;
  }

  /**
   * Waits for the room, and goes on past its content notice whenever that comes: a page that goes from one room to the next shows the
   * former one a moment longer. With a `code` it waits for the room of that case.
   */
  async arrive(code = ''): Promise<void> {
    const goOn = this.page.getByRole('button', { name: 'Go on', exact: true });
    await until(async () => {
      // The notice leaves by itself once the first click is answered.
      if (await goOn.isVisible()) await goOn.click({ timeout: 500 }).catch(() => undefined);
      const there = (await this.page.title()).includes(code) && (await this.composer.isVisible());
      return there && (await this.line('Live').isVisible());
    }, ARRIVES_WITHIN_MS);
  }

  /** Goes to the newest message, where the room opened further up. */
  async toNewest(): Promise<void> {
    const isThere = () => this.log.evaluate((log) => log.scrollHeight - log.scrollTop - log.clientHeight < 8);
    const way = this.page.getByRole('button', { name: /^(To the newest|\d+ new)$/ });
    let steady = 0;
    await until(async () => {
      // It goes by itself once the end is in view.
      if (await way.isVisible()) await way.click({ timeout: 500 }).catch(() => undefined);
      steady = (await isThere()) ? steady + 1 : 0;
      return steady === 5;
    });
  }

  /** The word about the line in the room's head. */
  line(word: 'Live' | 'Reconnecting' | 'Offline'): Locator {
    return this.page.getByRole('status').filter({ hasText: word }).first();
  }

  /** A strip under the room's head; one that is folded behind another, also one that comes later, is unfolded first. */
  async strip(name: string): Promise<Locator> {
    const strip = this.page.getByRole('region', { name, exact: true });
    await this.unfolded(name, strip);
    return strip;
  }

  /** Waits until a strip says something. */
  stripSays(name: string, text: string): Promise<void> {
    return this.unfolded(name, this.page.getByRole('region', { name, exact: true }).getByText(text));
  }

  private async unfolded(name: string, wanted: Locator): Promise<void> {
    const folded = this.page.getByRole('button', { name: new RegExp(`^\\d+ more: .*${name}`) });
    await until(async () => {
      if (await folded.isVisible()) await folded.click({ timeout: 500 }).catch(() => undefined);
      return wanted.first().isVisible();
    });
  }

  async write(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.composer.press('Enter');
  }

  /** Writes one of a kind, and waits until the composer is empty: its kind goes back to Message once the text was looked at. */
  async writeAs(kind: 'Question' | 'Recommendation' | 'Message', text: string): Promise<void> {
    await this.page.getByRole('radio', { name: kind }).check({ force: true });
    await this.write(text);
    await until(async () => (await this.composer.inputValue()) === '');
  }

  /** A message that the room has, by its words. */
  message(text: string): Locator {
    return this.log.locator('article:not([data-unsent])').filter({ hasText: text });
  }

  /** A message that waits on this device. */
  waiting(text: string): Locator {
    return this.log.locator('article[data-unsent="waiting"]').filter({ hasText: text });
  }

  /** One of the actions that a message shows on hover. */
  async act(text: string, action: 'Reply' | 'Correct' | 'Retract'): Promise<void> {
    const message = this.message(text);
    await message.hover();
    await message.getByRole('button', { name: action }).click();
  }
}
