import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../support/figures';
import { serveTask } from '../support/own-process';
import { getJson } from './http-client';
import type { Rate, RateSpan } from './rate';

/** Members who look at something small at a fixed rate, whether or not the one before was answered. */
export interface PacedReadersTask extends RateSpan {
  url: string;
  cookies: string[];
  perSecond: number;
}

/** What was not answered with what was asked for counts with the time that it took. */
export interface PacedReads extends Rate {
  failed: number;
}

serveTask<PacedReadersTask, PacedReads>(async ({ url, cookies, perSecond, warmUpMs, measureMs }) => {
  const began = performance.now();
  const latencies: number[] = [];
  const asked: Promise<void>[] = [];
  let failed = 0;
  for (let n = 0; performance.now() < began + warmUpMs + measureMs; n++) {
    const at = performance.now();
    asked.push(
      getJson(`${url}/api/v1/me`, cookies[n % cookies.length]!)
        .catch(() => void (failed += 1))
        .then(() => {
          if (at >= began + warmUpMs) latencies.push(performance.now() - at);
        }),
    );
    await sleep(Math.max(0, began + ((n + 1) * 1000) / perSecond - performance.now()));
  }
  await Promise.all(asked);
  return {
    perSecond: (latencies.length * 1000) / measureMs,
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
    failed,
  };
});
