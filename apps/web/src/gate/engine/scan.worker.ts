import { amongColleagues, CATEGORIES, scan } from '@consilium/deid';
import type { ScanReply, ScanRequest } from './protocol';

/** The only place of the web app that holds the engine: it runs beside the page, so that typing never waits for it. */
const reply = (answer: ScanReply): void => postMessage(answer);

addEventListener('message', ({ data: { id, text, profile, colleagues } }: MessageEvent<ScanRequest>) => {
  try {
    reply({
      kind: 'found',
      id,
      findings: amongColleagues(text, scan(text, { profile, year: new Date().getUTCFullYear() }), colleagues),
    });
  } catch {
    // What it stumbled over is a text of somebody's: it must not become an error report.
    reply({ kind: 'failed', id });
  }
});

reply({ kind: 'ready', categories: CATEGORIES });
