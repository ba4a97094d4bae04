/** @jest-environment ./test/support/view-environment.cjs */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOM_FEATURES } from '@consilium/domain';
import type { InRoom } from '../rooms/slots/inRoom';
import { roomLines } from '../rooms/slots/roomLines';

const SRC = join(__dirname, '..');

/** Features of the domain that show no line in the log, and why. */
const WITHOUT_LINES: Readonly<Record<string, string>> = {
  messages: 'The log draws messages itself; a correction or a retraction changes the message that it is of.',
};

/** As the product finds them (`RoomFeatures.tsx`): one `inRoom.tsx` to a folder. */
async function foundInFolders(): Promise<InRoom[]> {
  const files = readdirSync(SRC)
    .map((folder) => join(SRC, folder, 'inRoom.tsx'))
    .filter((file) => existsSync(file));
  const modules = await Promise.all(files.map((file) => import(file) as Promise<{ inRoom: InRoom }>));
  return modules.map(({ inRoom }) => inRoom);
}

it('draws what each feature of the domain leaves in a room, once', async () => {
  const drawn = [roomLines, ...(await foundInFolders())].flatMap(({ lines }) => Object.keys(lines));
  expect(drawn.toSorted()).toEqual([...new Set(drawn)].toSorted());
  const missing = ROOM_FEATURES.filter(({ part }) => !(part in WITHOUT_LINES)).flatMap(({ part, events }) =>
    Object.keys(events)
      .filter((type) => !drawn.includes(type))
      .map((type) => `${part}: ${type}`),
  );
  expect(missing).toEqual([]);
});

it('excuses no feature that draws its lines', async () => {
  const drawn = new Set((await foundInFolders()).flatMap(({ lines }) => Object.keys(lines)));
  const excused = ROOM_FEATURES.filter(({ part }) => part in WITHOUT_LINES);
  expect(excused.map(({ part }) => part)).toEqual(Object.keys(WITHOUT_LINES));
  expect(excused.flatMap(({ events }) => Object.keys(events)).filter((type) => drawn.has(type))).toEqual([]);
});
