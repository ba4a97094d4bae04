import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { INBOX_KINDS, PROBLEMS, roomEventSamples } from './features';

const FOLDERS = readdirSync(__dirname, { withFileTypes: true }).filter((entry) => entry.isDirectory());

/** What the features' own files of one name say, each name with its meaning. */
function saidIn(file: string): [string, unknown][] {
  return FOLDERS.filter(({ name }) => readdirSync(join(__dirname, name)).includes(`${file}.ts`)).flatMap(({ name }) =>
    Object.values(jest.requireActual<Record<string, object>>(join(__dirname, name, file))).flatMap(Object.entries),
  );
}

it.each([
  ['problems', PROBLEMS],
  ['notices', INBOX_KINDS],
  ['samples', roomEventSamples],
])('the %s of every feature are on the wire, and no two features say the same name', (file, all: object) => {
  const said = saidIn(file);
  expect(said.map(([name]) => name).sort()).toEqual(Object.keys(all).sort());
  expect(Object.fromEntries(said)).toEqual(all);
});
