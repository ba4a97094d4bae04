import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const ENGINE_MOST_BYTES = 1_000_000;
/** What a browser loads before it can show the page to sign in: scripts and styles, gzip. */
const FIRST_LOAD_MOST_BYTES = 240_000;

const kilobytes = (bytes: number): number => Math.round(bytes / 1_000);
const gzipBytes = (content: string | Uint8Array): number => gzipSync(content).length;

/** Says how large the de-identification engine with all of its data is as it is loaded, and fails the build where that is too much. */
export const engineSize = (): Plugin => ({
  name: 'engine-size',
  apply: 'build',
  generateBundle(_, bundle) {
    const engine = Object.values(bundle).filter(({ fileName }) => /(^|\/)scan\.worker-.*\.js$/.test(fileName));
    if (engine.length !== 1) this.error(`The engine is in ${engine.length} files of its own instead of one.`);
    const [file] = engine;
    const bytes = gzipBytes(file?.type === 'chunk' ? file.code : (file?.source ?? ''));
    process.stderr.write(`The de-identification engine is ${kilobytes(bytes)} kB gzip.\n`);
    if (bytes > ENGINE_MOST_BYTES) this.error(`The engine may have ${kilobytes(ENGINE_MOST_BYTES)} kB gzip at most.`);
  },
});

/** Adds up the scripts and styles that index.html names, and fails the build where that is too much. */
export const firstLoadSize = (): Plugin => ({
  name: 'first-load-size',
  apply: 'build',
  enforce: 'post',
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html'];
      const html = page?.type === 'asset' ? String(page.source) : '';
      const names = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.(?:js|css))"/g)].map(([, name]) => name ?? '');
      if (names.length === 0) this.error('index.html names no script.');
      const bytes = names.reduce((sum, name) => {
        const file = bundle[name];
        return sum + (file ? gzipBytes(file.type === 'chunk' ? file.code : file.source) : 0);
      }, 0);
      process.stderr.write(`The first load is ${kilobytes(bytes)} kB gzip.\n`);
      if (bytes > FIRST_LOAD_MOST_BYTES)
        this.error(`The first load may have ${kilobytes(FIRST_LOAD_MOST_BYTES)} kB gzip at most.`);
    },
  },
});
