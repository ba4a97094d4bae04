import type { DemoCase } from '../../support/demo-app';
import { RoomOnScreen } from '../support/room';
import type { Stage } from '../support/stage';

const CODE = 'KAP-9WBD';
const NAMESAKE = 'Daniel Roth';

/** What a member writes is sent once, as it was meant, to whom it was meant for. */
export function written(stage: Stage): void {
  it('names the namesake who was picked, in a message and in its correction', async () => {
    const demoCase = await stage.app.demoCase(CODE);
    const namesakes = await Promise.all(['therapist@demo.test', 'anesthesiologist@demo.test'].map((email) => stage.app.memberId(email)));
    const names = await stage.app.database.query<{ id: string; display_name: string }[]>('SELECT id, display_name FROM member WHERE id = ANY($1)', [namesakes]);
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
      expect(await said(stage, demoCase, '% please look at the hihg reading')).toEqual([`@[${pickedId}] please look at the hihg reading`]);

      await room.act('please look at the hihg reading', 'Correct');
      const corrected = room.page.getByRole('textbox', { name: 'Corrected text' });
      await corrected.press('End');
      await corrected.pressSequentially(', please');
      await corrected.press('Enter');
      await room.message('hihg reading, please').waitFor();
      expect(await said(stage, demoCase, '%hihg reading, please')).toEqual([`@[${pickedId}] please look at the hihg reading, please`]);

      await room.composer.fill(`@${NAMESAKE} as typed`);
      await room.page.getByText(`More than one person here is called ${NAMESAKE}`).waitFor();
      await room.composer.fill('');
    } finally {
      for (const { id, display_name: name } of names) await stage.app.database.query('UPDATE member SET display_name = $2 WHERE id = $1', [id, name]);
    }
  });
}

/** Texts of the room's log that are like this, in its order. */
const said = async (stage: Stage, { roomId }: DemoCase, like: string): Promise<string[]> =>
  (await stage.app.database.query<{ text: string }[]>(`SELECT data->>'text' AS text FROM room_event WHERE room_id = $1 AND data->>'text' LIKE $2 ORDER BY seq`, [roomId, like])).map(({ text }) => text);
