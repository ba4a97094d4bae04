import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const library = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

const ENGINE_MOST_BYTES = 1_000_000;

/** Says how large the de-identification engine with all of its data is as it is loaded, and fails the build where that is too much. */
const engineSize = (): Plugin => ({
  name: 'engine-size',
  apply: 'build',
  generateBundle(_, bundle) {
    const engine = Object.values(bundle).filter(({ fileName }) => /(^|\/)scan\.worker-.*\.js$/.test(fileName));
    if (engine.length !== 1) this.error(`The engine is in ${engine.length} files of its own instead of one.`);
    const [file] = engine;
    const bytes = gzipSync(file?.type === 'chunk' ? file.code : (file?.source ?? '')).length;
    process.stderr.write(`The de-identification engine is ${Math.round(bytes / 1_000)} kB gzip.\n`);
    if (bytes > ENGINE_MOST_BYTES) this.error(`The engine may have ${ENGINE_MOST_BYTES / 1_000} kB gzip at most.`);
  },
});

export default defineConfig({
  root,
  plugins: [react(), engineSize()],
  worker: { format: 'es' },
  resolve: {
    alias: {
      '@consilium/contracts': library('contracts'),
      '@consilium/domain': library('domain'),
      '@consilium/clinical': library('clinical'),
      '@consilium/deid': library('deid'),
    },
  },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    // The content security policy allows fonts and images from 'self' only, so nothing may become a data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  // The server takes an Origin that equals the Host: what it is handed keeps the Host of the page.
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, changeOrigin: false, ws: true },
    },
  },
});
