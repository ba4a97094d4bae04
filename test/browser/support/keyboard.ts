import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 160;

/** A person who has no pointer: everything is reached by Tab and done by keys. */
export class KeyboardAlone {
  constructor(private readonly page: Page) {}

  /** Presses Tab until the focus is there; fails where Tab never comes. */
  async goTo(target: Locator): Promise<void> {
    await target.first().waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs++) {
      if (await this.isOn(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never reaches ${String(target)}`);
  }

  async press(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press('Enter');
  }

  async tick(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.page.keyboard.press('Space');
  }

  async type(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.type(text);
  }

  /** One of a few: Tab to the group, arrows to the answer. */
  async choose(group: Locator, answer: string): Promise<void> {
    const radios = group.getByRole('radio');
    const wanted = group.getByRole('radio', { name: answer, exact: true });
    await this.goTo(radios);
    await this.page.keyboard.press('Space');
    for (let moves = await radios.count(); moves > 0 && !(await wanted.isChecked()); moves--)
      await this.page.keyboard.press('ArrowRight');
    if (!(await wanted.isChecked())) throw new Error(`The arrows never reach ${answer}`);
  }

  /** One of many: type to find, Enter to take the first. */
  async find(field: Locator, words: string): Promise<void> {
    await this.goTo(field);
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.type(words);
    await this.page
      .getByRole('option', { name: new RegExp(words, 'i') })
      .first()
      .waitFor();
    await this.page.keyboard.press('ArrowDown');
    await this.page.keyboard.press('Enter');
  }

  private isOn(target: Locator): Promise<boolean> {
    return target.evaluateAll((elements) => elements.some((element) => element === document.activeElement));
  }
}
