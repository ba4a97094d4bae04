import { v4 as uuidv4 } from 'uuid';
import { stays, until } from '../support/until';
import { fillRoom } from './support/long-log';
import { RoomOnScreen } from './support/room';
import { onStage } from './support/on-stage';
import type { Profile, Stage } from './support/stage';

const READER = 'psychiatrist@demo.test';
const AUTHOR = 'therapist@demo.test';

interface Marker {
  readSeq: number;
  lastSeq: number;
  unread: number;
}

/** A room with a reader who has read all of it so far. */
async function readRoom(stage: Stage) {
  const author = await stage.profile({ as: AUTHOR });
  const made = await author.context.request.post('/api/v1/cases', { data: { title: 'What is read' } });
  const { id: caseId, roomId } = (await made.json()) as { id: string; roomId: string };
  await author.context.request.post(`/api/v1/cases/${caseId}/members`, {
    data: { memberId: await stage.app.memberId(READER), role: 'consultant', history: 'all' },
  });
  const reader = await stage.profile({ as: READER });
  const marker = async (): Promise<Marker> =>
    (await (await reader.context.request.get(`/api/v1/rooms/${roomId}`)).json()) as Marker;
  const readAll = async (): Promise<void> =>
    void (await reader.context.request.post(`/api/v1/rooms/${roomId}/read`, {
      data: { seq: (await marker()).lastSeq },
    }));
  const fill = async (messages: number) =>
    fillRoom(
      stage.app.database,
      { roomId, author: await stage.app.memberId(AUTHOR), discipline: 'therapist' },
      messages,
    );
  const post = (text: string) =>
    author.context.request.post(`/api/v1/rooms/${roomId}/messages`, { data: { clientId: uuidv4(), text } });
  return { caseId, reader, marker, readAll, fill, post };
}

const open = async ({ page }: Profile, caseId: string): Promise<RoomOnScreen> => {
  const room = new RoomOnScreen(page);
  await page.goto(`/cases/${caseId}`);
  await room.arrive();
  return room;
};

/** What was in view is read, and nothing else. */
onStage('what is read', (stage) => {
  it('opens at the first unread message and reads what comes into view, not what is skipped', async () => {
    const { caseId, reader, marker, readAll, fill, post } = await readRoom(stage);
    await post('Long ago.');
    await readAll();
    const { lastSeq: before } = await marker();
    await fill(40);
    const room = await open(reader, caseId);
    await room.message('Entry 1').first().waitFor();
    await room.page.getByRole('separator', { name: 'New since you looked' }).waitFor();
    const settled = async (from: number): Promise<Marker> => {
      await until(async () => (await marker()).readSeq > from);
      return marker();
    };
    const first = await settled(before);
    expect(first.readSeq).toBeLessThan(before + 40);
    expect(first.unread).toBe(before + 40 - first.readSeq);

    // Answering jumps to the end: what lies between was not in view.
    await room.write('An answer of mine');
    await room.message('An answer of mine').waitFor();
    await room.message('Entry 40').waitFor();
    const above = room.page.getByRole('button', { name: /^\d+ unread above$/ });
    await above.waitFor();
    await stays(async () => (await marker()).readSeq < before + 30, 1_500);

    const skipped = await marker();
    await above.click();
    expect((await settled(skipped.readSeq)).readSeq).toBeLessThan(before + 41);
  });

  it('says how many unread messages stand above where they do not fit what is loaded, and leads to the first', async () => {
    const { caseId, reader, marker, readAll, fill, post } = await readRoom(stage);
    await post('Long ago.');
    await readAll();
    const { lastSeq: before } = await marker();
    await fill(300);
    const room = await open(reader, caseId);
    await room.message('Entry 300').waitFor();
    const above = room.page.getByRole('button', { name: /^\d+ unread above$/ });
    await above.waitFor();
    expect(Number.parseInt((await above.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(250);
    await stays(async () => (await marker()).readSeq === before, 1_500);
    await above.click();
    await room.log
      .locator('article')
      .filter({ hasText: /Entry 1(?!\d)/ })
      .waitFor();

    await room.toNewest();
    await room.page.getByRole('button', { name: 'Mark as read' }).click();
    await above.waitFor({ state: 'detached' });
    await until(async () => (await marker()).unread === 0);
  });
});
