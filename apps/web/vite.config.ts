import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './build/compressed.ts';
import { preloadedFonts } from './build/preloadedFonts.ts';
import { engineSize, firstLoadSize } from './build/sizes.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const library = (name: string): string => fileURLToPath(new URL(`../../libs/${name}/src/index.ts`, import.meta.url));
const OWN_CODE = /\/(apps\/web\/src|libs)\/(?!main\.tsx).*\.tsx?$/;
/**
 * A browser asks for six files at once, so that a hundred small ones take longer than a few larger ones: what the page to sign in needs is one
 * file, and what the same pages share of libraries is put together up to this many bytes of source. Our own modules stay where the bundler
 * puts them, in the order in which they need each other.
 */
const TOGETHER = 30_000;
const FILES = [
  { name: 'first', tags: ['$initial' as const], priority: 1 },
  {
    name: 'libraries',
    test: /node_modules/,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: TOGETHER,
  },
];
const server = `http://127.0.0.1:${process.env.PORT ?? '3000'}`;

export default defineConfig({
  root,
  plugins: [react(), preloadedFonts(), engineSize(), firstLoadSize(), compressed()],
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
    // A module of ours does something when it is called, never when it is imported: a page loads what it uses of a library or a folder.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: OWN_CODE, sideEffects: false }] },
      output: { codeSplitting: { groups: FILES } },
    },
  },
  // The server takes an Origin that equals the Host: what it is handed keeps the Host of the page.
  server: {
    proxy: {
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, changeOrigin: false, ws: true },
    },
  },
});
