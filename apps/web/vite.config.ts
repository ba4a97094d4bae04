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
 * file, and what the same pages share, of libraries and of our own code, is put together up to this many bytes of source.
 */
const TOGETHER = 100_000;
const shared = (name: string, test: RegExp) => ({
  name,
  test,
  minShareCount: 2,
  entriesAware: true,
  entriesAwareMergeThreshold: TOGETHER,
});
const FILES = [
  { name: 'first', tags: ['$initial' as const], priority: 1 },
  shared('libraries', /node_modules/),
  shared('pages', OWN_CODE),
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
      // Files that need each other still run their modules in the order in which these import each other.
      output: { codeSplitting: { groups: FILES }, strictExecutionOrder: true },
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
