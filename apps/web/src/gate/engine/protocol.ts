import type { TextProfile } from '@consilium/contracts';
import type { AmongColleagues, CategoryRow, Finding } from '@consilium/deid';

/** What the page asks of the engine's worker. */
export interface ScanRequest {
  id: number;
  text: string;
  profile: TextProfile;
  /** Names of whom the author writes to: see `amongColleagues`. */
  colleagues: readonly string[];
}

/** Its answers. `ready` comes once, before any other, with the words of every category. */
export type ScanReply =
  | { kind: 'ready'; categories: Readonly<Record<string, CategoryRow>> }
  | { kind: 'found'; id: number; findings: readonly AmongColleagues<Finding>[] }
  | { kind: 'failed'; id: number };
