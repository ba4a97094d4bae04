import { EventEmitter } from 'node:events';
import type { Logger } from '@nestjs/common';
import type { Runner, Task, WorkerEvents } from 'graphile-worker';
import { safeErrorFields } from '../logging/safe-error';
import { nameListener } from './abandoned-jobs';
import { logOfJobs } from './job-logger';
import type { JobSchedule, JobWork } from './job-task';
import { JOBS_SCHEMA } from './migrate-jobs';

export interface RegisteredTask {
  work: JobWork<object>;
  schedule: JobSchedule;
}

/** Jobs at a time, and the queue's own connections: one listens, the others take and finish jobs. */
const AT_A_TIME = 2;
const CONNECTIONS = AT_A_TIME + 1;
/** A new job is heard of at once; this is for what was due later. */
const POLL_MILLIS = 2000;
/** What a stopping server leaves a running job. */
const STOP_MILLIS = 4000;

/** Starts to take jobs of these tasks. Resolves once it runs; its `promise` ends when it stops. `stopping` says that the application closes. */
export async function startRunner(
  connectionString: string,
  tasks: ReadonlyMap<string, RegisteredTask>,
  logger: Logger,
  stopping: AbortSignal,
): Promise<Runner> {
  // Loaded when the application has started, so that nobody waits for it.
  const { run, parseCronItems, Logger: QueueLogger } = await import('graphile-worker');
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:listen:success', ({ client, workerPool }) => {
    // It begins to listen after this; then it is idle.
    client.once(
      'drain',
      () =>
        void nameListener(client, workerPool.id).catch((error: unknown) =>
          logger.warn(safeErrorFields(error), 'a listener has no name'),
        ),
    );
  });
  return run({
    connectionString,
    schema: JOBS_SCHEMA,
    maxPoolSize: CONNECTIONS,
    concurrency: AT_A_TIME,
    pollInterval: POLL_MILLIS,
    // With a delay, even of nothing, a stopping queue waits until what it did is written down.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    noHandleSignals: true,
    gracefulShutdownAbortTimeout: STOP_MILLIS,
    logger: new QueueLogger(logOfJobs(stopping)),
    events,
    taskList: Object.fromEntries([...tasks].map(([name, { work }]) => [name, guarded(name, work, logger)])),
    parsedCronItems: parseCronItems(
      [...tasks].flatMap(
        ([
          task,
          {
            schedule: { cron },
          },
        ]) => (cron ? [{ task, match: cron, options: { backfillPeriod: 0, jobKey: task, maxAttempts: 1 } }] : []),
      ),
    ),
  });
}

/** The queue keeps the message of an error beside the job. A driver quotes values in its messages, so ours says only what kind it was. */
function guarded(name: string, work: JobWork<object>, logger: Logger): Task {
  return async (payload, { abortSignal }) => {
    try {
      await work(payload as object, abortSignal);
    } catch (error) {
      const fields = safeErrorFields(error);
      logger.warn({ task: name, ...fields }, 'a job failed');
      throw new Error([name, fields['error'], fields['code'], fields['constraint']].filter(Boolean).join(' '));
    }
  };
}
