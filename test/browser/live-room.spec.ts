import type { Locator, Page } from 'playwright-core';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

const AUTHORS = ['therapist', 'psychiatrist', 'anesthesiologist'] as const;

/** Three disciplines in one room, each in a browser of their own. */
onStage('a live room', (stage) => {
  const enter = async (): Promise<RoomOnScreen[]> => {
    const demoCase = await stage.app.demoCase('KAP-7Q4M');
    const profiles = await Promise.all(AUTHORS.map((name) => stage.profile({ as: `${name}@demo.test` })));
    return Promise.all(profiles.map((profile) => RoomOnScreen.open(profile, demoCase)));
  };

  it('shows each the others’ messages, who is here and who is typing', async () => {
    const rooms = await enter();
    for (const [author, room] of rooms.entries()) await room.write(`Said by the ${AUTHORS[author]}, live`);
    for (const room of rooms) for (const name of AUTHORS) await room.message(`Said by the ${name}, live`).waitFor();

    const names = await Promise.all(AUTHORS.map(async (name) => (await displayName(stage, name))!));
    const [therapist, psychiatrist, anesthesiologist] = rooms as [RoomOnScreen, RoomOnScreen, RoomOnScreen];
    const whereabouts = (index: number, word: string) =>
      therapist.page.getByRole('listitem').filter({ hasText: names[index]! }).getByText(word, { exact: true });
    for (const index of AUTHORS.keys()) await whereabouts(index, 'Here').waitFor();

    await Promise.all([
      psychiatrist.composer.pressSequentially('A thought that takes its time', { delay: 200 }),
      therapist.page.getByText(`${names[1]} is typing`).waitFor(),
    ]);

    await anesthesiologist.page.close();
    await whereabouts(2, 'Away').waitFor();
  });

  it('shows all who come in together to each of them, whoever is told of the room last', async () => {
    const demoCase = await stage.app.demoCase('KAP-7Q4M');
    const names = await Promise.all(AUTHORS.map(async (name) => (await displayName(stage, name))!));
    for (const late of AUTHORS.keys()) {
      const profiles = await Promise.all(AUTHORS.map((name) => stage.profile({ as: `${name}@demo.test` })));
      const others = profiles.filter((_, index) => index !== late);
      let letThrough = (): void => undefined;
      const waits = new Promise<void>((done) => (letThrough = done));
      // The late one has joined and is answered about the room only once the others are in it too.
      await profiles[late]!.page.route(/\/api\/v1\/rooms\/[0-9a-f-]+$/, async (route) => {
        await waits;
        await route.continue();
      });
      const opening = RoomOnScreen.open(profiles[late]!, demoCase);
      const opened = await Promise.all(others.map((profile) => RoomOnScreen.open(profile, demoCase)));
      for (const room of opened) for (const name of names) await here(room.page, name).waitFor();
      letThrough();
      const last = await opening;
      for (const name of names) await here(last.page, name).waitFor();
      await stage.closeProfiles();
    }
  });

  it('carries a reply, a correction and a retraction to everybody, and forgets the retracted words everywhere', async () => {
    const rooms = await enter();
    const [therapist, psychiatrist] = rooms as [RoomOnScreen, RoomOnScreen];
    await therapist.write('Rise was 29 systolic');
    for (const room of rooms) await room.message('Rise was 29 systolic').waitFor();

    await psychiatrist.act('Rise was 29 systolic', 'Reply');
    await psychiatrist.write('After which minute?');
    for (const room of rooms)
      await room.log.locator('article[data-reply]').filter({ hasText: 'After which minute?' }).waitFor();

    await therapist.act('Rise was 29 systolic', 'Correct');
    await therapist.page.getByRole('textbox', { name: 'Corrected text' }).fill('Rise was 19 systolic');
    await therapist.page.getByRole('textbox', { name: 'Corrected text' }).press('Enter');
    for (const room of rooms) {
      const corrected = room.message('Rise was 19 systolic');
      await corrected.getByText('Corrected').waitFor();
      await corrected.getByRole('button', { name: 'before' }).click();
      await corrected.getByText('Rise was 29 systolic').waitFor();
    }

    await therapist.act('Rise was 19 systolic', 'Retract');
    await therapist.page
      .getByRole('group', { name: 'Retract this message' })
      .getByRole('button', { name: 'Retract', exact: true })
      .click();
    for (const room of rooms) {
      await room.message('Retracted').first().waitFor();
      await room.message('Rise was').first().waitFor({ state: 'detached' });
      expect(await room.page.content()).not.toMatch(/Rise was (19|29) systolic/);
    }
  });

  it('shows markup as the text that it is', async () => {
    const rooms = await enter();
    const markup = `<script>window.ran = true</script><img src="x" onerror="window.ran = true"> & <b>bold</b>`;
    await rooms[0]!.write(markup);
    for (const room of rooms) {
      await room.message(markup).waitFor();
      expect(await room.page.evaluate(() => 'ran' in window)).toBe(false);
      expect(await room.message(markup).locator('b, script, img[src="x"]').count()).toBe(0);
    }
  });
});

const here = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ hasText: name }).getByText('Here', { exact: true });

async function displayName(stage: Stage, account: string): Promise<string | undefined> {
  const [row] = await stage.app.database.query<{ name: string }[]>(
    'SELECT display_name AS name FROM member WHERE email = $1',
    [`${account}@demo.test`],
  );
  return row?.name;
}
