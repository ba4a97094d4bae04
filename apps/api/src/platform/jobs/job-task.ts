import type { Tx } from '../transactions/transactions';

/** Work that is done later, by name. Whoever adds a job and whoever does it share this, so that the payload fits. */
export interface JobTask<Payload extends object> {
  readonly name: string;
  /** Only for the type. */
  readonly payload?: Payload;
}

export const jobTask = <Payload extends object>(name: string): JobTask<Payload> => ({ name });

/** What a task does. A job may run again after a crash, so doing it twice must be the same as doing it once. */
export type JobWork<Payload extends object> = (payload: Payload, signal: AbortSignal) => Promise<void>;

export interface JobSpec<Payload extends object> {
  payload: Payload;
  /** Of jobs with the same key only one waits: a later one takes its place. One that is already running is not touched. */
  key?: string;
  /** Not before this; at once unless given. */
  runAt?: Date;
}

/** A transaction, so that the job exists exactly when what it follows from was committed; or `Transactions` outside of one. */
export type JobWriter = Pick<Tx, 'query'>;

export interface JobSchedule {
  /** Five fields of cron, in UTC. However many servers there are, one job each time. */
  cron?: string;
  /** Also whenever a server starts. */
  atStart?: boolean;
}
