import { percentile } from '../support/figures';

/** How long is measured, after a time that is not. Milliseconds. */
export interface RateSpan {
  warmUpMs: number;
  measureMs: number;
}

export interface Rate {
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
}

/** So many workers, each doing one act after the other for the whole span; only acts that end within the measured time count. */
export async function measureRate(
  { warmUpMs, measureMs }: RateSpan,
  workers: number,
  act: (worker: number, n: number) => Promise<void>,
): Promise<Rate> {
  const from = performance.now() + warmUpMs;
  const until = from + measureMs;
  const latencies: number[] = [];
  const work = async (worker: number): Promise<void> => {
    for (let n = 0; performance.now() < until; n++) {
      const began = performance.now();
      await act(worker, n);
      const ended = performance.now();
      if (ended >= from && ended < until) latencies.push(ended - began);
    }
  };
  await Promise.all(Array.from({ length: workers }, (_, worker) => work(worker)));
  return {
    perSecond: (latencies.length * 1000) / measureMs,
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
  };
}
