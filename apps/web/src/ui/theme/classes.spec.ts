import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const WEB = resolve(__dirname, '../..');
const COMMENT = /\/\*[\s\S]*?\*\//g;
const BODY = /\{[^{}]*\}/g;
const IMPORT = /import (\w+) from '(\.[^']+\.module\.css)'/g;

const files = (readdirSync(WEB, { recursive: true }) as string[]).map((file) => join(WEB, file));
const read = (file: string): string => readFileSync(file, 'utf8');

/** Every class for which a file of a component's styles has a rule. */
const rules = new Map(
  files
    .filter((file) => file.endsWith('.module.css'))
    .map((file) => {
      const selectors = read(file).replace(COMMENT, '').replace(BODY, '');
      return [file, new Set([...selectors.matchAll(/\.([A-Za-z][\w-]*)/g)].map(([, name]) => name!))] as const;
    }),
);

interface Use {
  file: string;
  styles: string;
  name: string;
}

/** Every class that a component takes from its styles; `*` where all of them are handed on. */
const uses: Use[] = files
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => {
    const source = read(file);
    const body = source.replace(IMPORT, '');
    return [...source.matchAll(IMPORT)].flatMap(([, local, path]) => {
      const styles = resolve(dirname(file), path!);
      const names = [...body.matchAll(new RegExp(`\\b${local}(?:\\.(\\w+)|(?=\\}))`, 'g'))].map(
        ([, name]) => name ?? '*',
      );
      return names.map((name) => ({ file, styles, name }));
    });
  });

it('has a rule for every class that a component takes', () => {
  expect(uses.length).toBeGreaterThan(500);
  expect(uses.filter(({ styles, name }) => name !== '*' && !rules.get(styles)?.has(name))).toEqual([]);
});

it('has no rule for a class that no component takes', () => {
  const taken = new Set(uses.map(({ styles, name }) => `${styles} ${name}`));
  const without = [...rules].flatMap(([styles, names]) =>
    taken.has(`${styles} *`)
      ? []
      : [...names].filter((name) => !taken.has(`${styles} ${name}`)).map((name) => `${styles} .${name}`),
  );
  expect(without).toEqual([]);
});
