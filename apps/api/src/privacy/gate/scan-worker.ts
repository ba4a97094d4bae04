import { parentPort } from 'node:worker_threads';
import { FINDINGS_KEPT, type TextToScan } from './findings';
import { scannedInPieces } from './long-text';
import type { ScanFinding } from '@consilium/contracts';

/** What the thread is given, and what it answers. */
export interface ScanTask {
  id: number;
  texts: TextToScan[];
}
export type ScanReply = { id: number; found: ScanFinding[][] } | { id: number; failed: true };

/** Several tasks go on together, a piece of each in turn, so that a short one does not wait for a long one. */
parentPort?.on('message', ({ id, texts }: ScanTask) => {
  scanAll(texts).then(
    (found) => parentPort?.postMessage({ id, found } satisfies ScanReply),
    () => parentPort?.postMessage({ id, failed: true } satisfies ScanReply),
  );
});

async function scanAll(texts: readonly TextToScan[]): Promise<ScanFinding[][]> {
  const found: ScanFinding[][] = [];
  for (const { text, profile } of texts) found.push((await scannedInPieces(text, profile)).slice(0, FINDINGS_KEPT));
  return found;
}
