import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { scan } from '@consilium/deid';
import { hostileTexts } from '../libs/deid/src/hostile/hostile-texts';
import { inTurn } from './support/benchmark';
import { percentile } from './support/figures';
import type { Report } from './support/report';

const CORPUS = 'libs/deid/corpus';
const PAGE = 4096;
const HOSTILE = 16 * 1024;
const WARM_UP_ROUNDS = 5;
const PASSES = 5;
/** What is allowed: the least speed, and the longest times. */
const ALLOWED = { kilobytesPerSecond: 1000, p99Ms4KB: 10, hostileMs: 200 };
const TRIVIAL = /\d{3}-\d{2}-\d{4}/g;

/** The texts of the project's labelled corpus, those made to mislead left out, as pages of four kilobytes. */
function pages(): string[] {
  const files = readdirSync(CORPUS).filter((name) => name.endsWith('.jsonl') && name !== 'adversarial.jsonl');
  const texts = files.flatMap((name) =>
    readFileSync(join(CORPUS, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  const all = texts.join('\n\n');
  return Array.from({ length: Math.floor(all.length / PAGE) }, (_, n) => all.slice(n * PAGE, (n + 1) * PAGE));
}

/** Milliseconds that the work takes. */
function timed(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

const timesOf = (texts: Iterable<string>, work: (text: string) => unknown): number[] =>
  Array.from(texts, (text) => timed(() => work(text)));
/** Each text's best time of all runs: what else the machine did meanwhile is not the engine's. */
const bestOf = (runs: readonly (readonly number[])[]): number[] =>
  runs[0]!.map((_, n) => Math.min(...runs.map((times) => times[n]!)));

function figures(
  texts: readonly string[],
  runs: readonly (readonly number[])[],
): { kilobytesPerSecond: number; p99Ms4KB: number } {
  const times = bestOf(runs);
  const seconds = times.reduce((sum, ms) => sum + ms, 0) / 1000;
  return {
    kilobytesPerSecond: texts.reduce((sum, text) => sum + text.length, 0) / 1024 / seconds,
    p99Ms4KB: percentile(times, 99),
  };
}

/** The speed of the de-identification engine on one core, and its worst case. Floor: one pass of a trivial pattern over the same text. */
export async function deid(): Promise<Report> {
  const texts = pages();
  const hostile = [...hostileTexts(HOSTILE)];
  for (let round = 0; round < WARM_UP_ROUNDS; round++) timesOf(texts, (text) => scan(text));
  const pass = (among: readonly string[], work: (text: string) => unknown) => async () => timesOf(among, work);
  const runs = await inTurn(
    {
      floor: pass(texts, (text) => text.match(TRIVIAL)),
      ours: pass(texts, (text) => scan(text)),
      hostile: pass(hostile, (text) => scan(text)),
    },
    PASSES,
  );
  const [ours, floor] = [figures(texts, runs.ours), figures(texts, runs.floor)];
  const hostileMs = Math.max(...bestOf(runs.hostile));
  return {
    ratios: {
      floor: ours.kilobytesPerSecond / floor.kilobytesPerSecond,
      kilobytesPerSecond: ours.kilobytesPerSecond / ALLOWED.kilobytesPerSecond,
      p99Ms4KB: ALLOWED.p99Ms4KB / ours.p99Ms4KB,
      hostileMs: ALLOWED.hostileMs / hostileMs,
    },
    ours: { ...ours, hostileMs },
    floor,
  };
}
