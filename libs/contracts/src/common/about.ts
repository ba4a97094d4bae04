import type { Discipline } from './disciplines';
import type { Whole } from './scalars';

/** `GET /about`, public: what a sign-in page needs to know. */
export interface About {
  name: string;
  version: string;
  demo: boolean;
  /** Only under DEMO=1. */
  demoAccounts?: { email: string; label: string; discipline?: Discipline }[];
  idleMinutes: Whole;
}
