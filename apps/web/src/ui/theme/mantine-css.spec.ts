import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const MANTINE = resolve(__dirname, '../../../../../node_modules/@mantine');
const CORE = join(MANTINE, 'core');
const SOURCES = resolve(__dirname, '../..');
const CLASS = /m_[0-9a-f]+/g;
const read = (file: string): string => readFileSync(file, 'utf8');

const importsFromCore = (source: string): string[] =>
  [...source.matchAll(/import \{([^}]*)\} from ["']@mantine\/core["']/g)]
    .flatMap(([, names]) => names!.split(','))
    .map((name) => name.trim().split(' as ')[0]!)
    .filter((name) => name !== '' && !name.startsWith('type '));

/** Component → its module, as the library's index says. */
const modules = new Map(
  [...read(join(CORE, 'esm/index.mjs')).matchAll(/import \{([^}]*)\} from "([^"]+)"/g)].flatMap(([, names, path]) =>
    names!.split(',').map((name) => [name.trim().split(' as ').pop()!, resolve(CORE, 'esm', path!)] as const),
  ),
);

/** The class names of a module and of everything that it imports. */
function classesOf(module: string, seen: Set<string>): string[] {
  if (seen.has(module) || !existsSync(module)) return [];
  seen.add(module);
  const source = read(module);
  const imported = [...source.matchAll(/from "(\.[^"]+)"/g)].map(([, path]) => resolve(dirname(module), path!));
  const own = module.endsWith('.module.mjs') ? [...source.matchAll(CLASS)].map(([name]) => name) : [];
  return [...own, ...imported.flatMap((one) => classesOf(one, seen))];
}

function neededFiles(): string[] {
  const used = new Set(
    [
      ...globSync('**/*.{ts,tsx}', { cwd: SOURCES }).map((file) => join(SOURCES, file)),
      ...globSync('spotlight/esm/**/*.mjs', { cwd: MANTINE }).map((file) => join(MANTINE, file)),
    ].flatMap((file) => importsFromCore(read(file))),
  );
  const seen = new Set<string>();
  const classes = new Set([...used].flatMap((name) => classesOf(modules.get(name) ?? '', seen)));
  return globSync('styles/*.css', { cwd: CORE })
    .filter((file) => !file.includes('.layer.'))
    .filter((file) => [...read(join(CORE, file)).matchAll(CLASS)].some(([name]) => classes.has(name)))
    .map((file) => `@mantine/core/${file}`);
}

it('loads the styles of every component that is used, in the order of the library, and of no other', () => {
  const loaded = [...read(join(__dirname, 'mantine.css')).matchAll(/@import '([^']+)'/g)].map(([, path]) => path!);
  const ofEverything = [
    '@mantine/core/styles/baseline.css',
    '@mantine/core/styles/default-css-variables.css',
    '@mantine/core/styles/global.css',
  ];
  const all = read(join(CORE, 'styles.css'));
  const place = (path: string): number =>
    all.indexOf(
      read(join(MANTINE, '..', path))
        .trim()
        .slice(0, 80),
    );
  const needed = [...neededFiles(), ...ofEverything].toSorted((a, b) => place(a) - place(b));
  expect(loaded.filter((path) => path.startsWith('@mantine/core/'))).toEqual(needed);
});
