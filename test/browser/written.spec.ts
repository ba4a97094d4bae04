import { v4 as uuidv4 } from 'uuid';
import type { DemoCase } from '../support/demo-app';
import { until } from '../support/until';
import { keptOnDevice } from './support/on-device';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Stage } from './support/stage';

const CODE = 'KAP-9WBD';
const NAMESAKE = 'Daniel Roth';

/** What a member writes is sent once, as it was meant, to whom it was meant for. */
onStage('what a member writes', (stage) => {
  it('names the namesake who was picked, in a message and in its correction', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const namesakes = await Promise.all(
      ['therapist@demo.test', 'anesthesiologist@demo.test'].map((email) => stage.app.memberId(email)),
    );
    const names = await stage.app.database.query<{ id: string; display_name: string }[]>(
      'SELECT id, display_name FROM member WHERE id = ANY($1)',
      [namesakes],
    );
    await stage.app.database.query('UPDATE member SET display_name = $2 WHERE id = ANY($1)', [namesakes, NAMESAKE]);
    try {
      const profile = await stage.profile({ as: 'psychiatrist@demo.test' });
      const room = await RoomOnScreen.open(profile, demoCase);
      await room.composer.pressSequentially('@Dan');
      const second = room.page.getByRole('option', { name: NAMESAKE }).nth(1);
      await room.composer.press('ArrowDown');
      const pickedId = await second.evaluate((option) => option.id.slice(-36));
      expect(namesakes).toContain(pickedId);
      await room.composer.press('Enter');
      await room.composer.pressSequentially('please look at the hihg reading');
      await room.composer.press('Enter');
      await room.message('please look at the hihg reading').waitFor();
      expect(await said(stage, demoCase, '% please look at the hihg reading')).toEqual([
        `@[${pickedId}] please look at the hihg reading`,
      ]);

      await room.act('please look at the hihg reading', 'Correct');
      const corrected = room.page.getByRole('textbox', { name: 'Corrected text' });
      await corrected.press('End');
      await corrected.pressSequentially(', please');
      await corrected.press('Enter');
      await room.message('hihg reading, please').waitFor();
      expect(await said(stage, demoCase, '%hihg reading, please')).toEqual([
        `@[${pickedId}] please look at the hihg reading, please`,
      ]);

      await room.composer.fill(`@${NAMESAKE} as typed`);
      await room.page.getByText(`More than one person here is called ${NAMESAKE}`).waitFor();
      await room.composer.fill('');
    } finally {
      for (const { id, display_name: name } of names)
        await stage.app.database.query('UPDATE member SET display_name = $2 WHERE id = $1', [id, name]);
    }
  });

  it('keeps what each of two tabs writes, and empties both of what is sent in one', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const one = await RoomOnScreen.open(profile, demoCase);
    const two = await RoomOnScreen.open({ context: profile.context, page: await profile.context.newPage() }, demoCase);
    await one.composer.fill('A long thought that takes its time');
    await two.write('ok from the second tab');
    await two.message('ok from the second tab').waitFor();
    await one.page.reload();
    await one.arrive();
    await standsIn(one, 'A long thought that takes its time');

    const three = await RoomOnScreen.open(
      { context: profile.context, page: await profile.context.newPage() },
      demoCase,
    );
    await standsIn(three, 'A long thought that takes its time');
    await one.composer.press('Enter');
    await one.message('A long thought that takes its time').waitFor();
    for (const room of [one, three]) await standsIn(room, '');
  });

  it('is out of the composer when its author leaves at once, and comes back to an empty one', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const room = await RoomOnScreen.open(profile, demoCase);
    const text = 'Written and left at once, '.repeat(40);
    await room.composer.fill(text);
    await room.composer.press('Enter');
    await room.page.getByRole('link', { name: 'Home', exact: true }).click();
    await room.page.waitForURL(({ pathname }) => pathname === '/');
    await room.page.goBack();
    await room.arrive();
    await room.toNewest();
    await room.message('Written and left at once').waitFor();
    await standsIn(room, '');
    expect(await said(stage, demoCase, 'Written and left at once%')).toHaveLength(1);
  });

  it('goes with its own kind and answer, also where the next was written while it was checked', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const { page, context } = profile;
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    await context.route(/scan\.worker/, (route) => released.then(() => route.continue()));
    const room = await RoomOnScreen.open(profile, demoCase);
    await room.log.locator('article').last().hover();
    await room.log.locator('article').last().getByRole('button', { name: 'Reply' }).click();
    await page.keyboard.press('Alt+4');
    await room.composer.fill('The first is a concern');
    await room.composer.press('Enter');
    await room.composer.fill('The second is plain');
    await room.composer.press('Enter');
    release();
    await room.message('The second is plain').waitFor();
    const rows = await stage.app.database.query<{ text: string; kind: string; answers: boolean }[]>(
      `SELECT data->>'text' AS text, data->>'kind' AS kind, data ? 'replyTo' AS answers FROM room_event WHERE room_id = $1 AND data->>'text' LIKE 'The % is %' ORDER BY seq`,
      [demoCase.roomId],
    );
    expect(rows).toEqual([
      { text: 'The first is a concern', kind: 'concern', answers: true },
      { text: 'The second is plain', kind: 'message', answers: false },
    ]);
    await standsIn(room, '');
  });

  it('is held back where another message stands by now in the place that it answers, and asks', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const room = await RoomOnScreen.open(profile, demoCase);
    await room.write('Shall we wait?');
    await room.act('Shall we wait?', 'Reply');
    // As after a restore: the place in the log has another event.
    const put = (id: string) =>
      stage.app.database.query(
        `UPDATE room_event SET id = $2 WHERE room_id = $1 AND data->>'text' = 'Shall we wait?'`,
        [demoCase.roomId, id],
      );
    const [{ id } = { id: '' }] = await stage.app.database.query<{ id: string }[]>(
      `SELECT id FROM room_event WHERE room_id = $1 AND data->>'text' = 'Shall we wait?'`,
      [demoCase.roomId],
    );
    await put(uuidv4());
    await room.write('Yes, go ahead with that');
    const held = room.log.locator('article[data-unsent="refused"]').filter({ hasText: 'Yes, go ahead with that' });
    await held.getByText('Held back: the room was restored').waitFor();
    expect(await said(stage, demoCase, 'Yes, go ahead with that')).toEqual([]);
    await room.page.reload();
    await room.arrive();
    await room.toNewest();
    await held.getByRole('button', { name: 'It answers this: send it' }).click();
    await room.message('Yes, go ahead with that').waitFor();
    expect(await said(stage, demoCase, 'Yes, go ahead with that')).toHaveLength(1);
    await put(id);
  });

  it('does nothing on the Enter or Escape that ends an input method’s composition, as Safari sends it after its end', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const room = await RoomOnScreen.open(profile, demoCase);
    const ended = (key: string) =>
      room.page.evaluate((pressed) => {
        const field = document.activeElement!;
        field.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
        return field.dispatchEvent(
          new KeyboardEvent('keydown', { key: pressed, keyCode: 229, bubbles: true, cancelable: true }),
        );
      }, key);
    await room.write('What was composed before');
    await room.act('What was composed before', 'Reply');
    await room.composer.fill('blood pressure is stab');
    await ended('Enter');
    await ended('Escape');
    await room.page.getByText('Answering').waitFor();
    await standsIn(room, 'blood pressure is stab');
    await room.page.keyboard.press('Control+k');
    await room.page.getByRole('dialog').getByRole('textbox').fill('KAP');
    await ended('Enter');
    await ended('Escape');
    await room.page.getByRole('dialog').waitFor();
    expect(new URL(room.page.url()).pathname).toBe(`/cases/${demoCase.caseId}`);
    await room.page.keyboard.press('Escape');
    await room.page.getByRole('dialog').waitFor({ state: 'detached' });
    await room.composer.press('Enter');
    await room.message('blood pressure is stab').waitFor();
    expect(await said(stage, demoCase, 'blood pressure is stab')).toHaveLength(1);
  });

  it('is shown to its author, to copy and to delete, where the case was closed to them while they were offline', async () => {
    const owner = await stage.profile({ as: 'psychiatrist@demo.test' });
    const made = await owner.context.request.post('/api/v1/cases', { data: { title: 'A case that closes' } });
    const demoCase = (await made.json()) as { id: string; roomId: string };
    const author = await stage.app.memberId('therapist@demo.test');
    await owner.context.request.post(`/api/v1/cases/${demoCase.id}/members`, {
      data: { memberId: author, role: 'consultant', history: 'all' },
    });
    const profile = await stage.profile({ as: 'therapist@demo.test', cutsLine: true });
    const room = await RoomOnScreen.open(profile, { caseId: demoCase.id });
    await profile.context.setOffline(true);
    await room.line('Offline').or(room.line('Reconnecting')).first().waitFor();
    await room.write('A message that waits');
    await room.waiting('A message that waits').waitFor();
    await room.composer.fill('A draft that waits');
    await owner.context.request.delete(`/api/v1/cases/${demoCase.id}/members/${author}`);
    await profile.context.setOffline(false);
    const closed = room.page.getByRole('heading', { level: 1, name: 'This room is closed to you' });
    await closed.waitFor();
    await room.page.reload();
    await closed.waitFor();
    const own = room.page.getByRole('region', { name: 'What you wrote and did not send' });
    for (const text of ['A message that waits', 'A draft that waits'])
      await own.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Copy' }).waitFor();
    for (const text of ['A message that waits', 'A draft that waits'])
      await own.getByRole('listitem').filter({ hasText: text }).getByRole('button', { name: 'Delete' }).click();
    await own.waitFor({ state: 'detached' });
    stage.takeComplaints();
  });

  it('is kept of a profile too, for its author alone', async () => {
    const { page } = await stage.profile({ as: 'pharmacist@demo.test' });
    const note = page.getByRole('textbox', { name: 'Note' });
    await page.goto('/account');
    await note.fill('Thursday evenings');
    await page.reload();
    await note.waitFor();
    await page.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Thursday evenings'),
    );
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText(/^Saved /).waitFor();
    await page.reload();
    await note.waitFor();
    expect(await note.inputValue()).toBe('Thursday evenings');
    expect(await keptOnDevice(page)).not.toContain('profile/note');
  });

  it('is read in its own direction', async () => {
    const profile = await stage.profile({ as: 'therapist@demo.test' });
    const room = await RoomOnScreen.open(profile, await stage.app.demoCase(CODE));
    const directionOf = (element: Element): string =>
      [element.getAttribute('dir'), getComputedStyle(element).direction, getComputedStyle(element).unicodeBidi].join();
    await room.composer.fill('\u05d4\u05de\u05d8\u05d5\u05e4\u05dc 20 mg');
    expect(await room.composer.evaluate(directionOf)).toBe('auto,rtl,plaintext');
    await room.composer.fill('');
  });

  it('is shown to nobody once the session is over, with or without a line', async () => {
    const profile = await stage.profile({ as: 'therapist@demo.test', cutsLine: true });
    await profile.page.clock.install();
    const room = await RoomOnScreen.open(profile, await stage.app.demoCase(CODE));
    await profile.context.setOffline(true);
    await profile.page.clock.fastForward('02:00:00');
    await room.page.getByRole('heading', { level: 1, name: 'You are signed out here' }).waitFor();
    expect(await room.log.count()).toBe(0);
  });
});

/** Texts of the room's log that are like this, in its order. */
const said = async (stage: Stage, { roomId }: DemoCase, like: string): Promise<string[]> =>
  (
    await stage.app.database.query<{ text: string }[]>(
      `SELECT data->>'text' AS text FROM room_event WHERE room_id = $1 AND data->>'text' LIKE $2 ORDER BY seq`,
      [roomId, like],
    )
  ).map(({ text }) => text);

/** Waits until this stands in the composer. */
const standsIn = ({ composer }: RoomOnScreen, text: string): Promise<number> =>
  until(async () => (await composer.inputValue()) === text);
