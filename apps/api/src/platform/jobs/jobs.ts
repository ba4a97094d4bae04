import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Runner } from 'graphile-worker';
import { safeErrorFields } from '../logging/safe-error';
import { Transactions } from '../transactions/transactions';
import { freeAbandonedJobs } from './abandoned-jobs';
import { startRunner, type RegisteredTask } from './job-runner';
import { jobTask, type JobSchedule, type JobSpec, type JobTask, type JobWork, type JobWriter } from './job-task';
import { JOBS_SCHEMA } from './migrate-jobs';

/** How long the queue rests after it lost the database, in milliseconds. */
const PAUSE = { first: 500, longest: 10_000 };
const FREE_ABANDONED = jobTask<object>('jobs.free_abandoned');

/**
 * Work that outlives requests and processes: a job is a row in the same PostgreSQL, added in the transaction that it follows from.
 * Features register their tasks in `onModuleInit`; jobs run once the application has started and stop before it closes.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('Jobs');
  private readonly tasks = new Map<string, RegisteredTask>();
  private runner: Runner | undefined;
  private running: Promise<void> | undefined;
  private readonly stopping = new AbortController();

  constructor(
    private readonly transactions: Transactions,
    @InjectDataSource() private readonly dataSource: DataSource,
  ) {
    this.register(FREE_ABANDONED, () => freeAbandonedJobs(transactions), { cron: '* * * * *', atStart: true });
  }

  /** Says what a task does, and when by itself. */
  register<Payload extends object>(task: JobTask<Payload>, work: JobWork<Payload>, schedule: JobSchedule = {}): void {
    if (this.tasks.has(task.name)) throw new Error(`The task ${task.name} is registered twice`);
    // What comes back from the queue is what `add` put there for the same task.
    this.tasks.set(task.name, { work: work as JobWork<object>, schedule });
  }

  add<Payload extends object>(writer: JobWriter, task: JobTask<Payload>, spec: JobSpec<Payload>): Promise<void> {
    return this.addAll(writer, task, [spec]);
  }

  /** Adds jobs in one statement. */
  async addAll<Payload extends object>(
    writer: JobWriter,
    task: JobTask<Payload>,
    specs: readonly JobSpec<Payload>[],
  ): Promise<void> {
    await writer.query(
      `SELECT count(${JOBS_SCHEMA}.add_job($1, s.payload, run_at := s."runAt", job_key := s.key))
       FROM json_to_recordset($2::json) AS s(payload json, key text, "runAt" timestamptz)`,
      [task.name, JSON.stringify(specs)],
    );
  }

  onApplicationBootstrap(): void {
    this.running = this.keepRunning();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.runner?.stop().catch(() => undefined);
    await this.running;
  }

  /** The queue gives up when the database is away for long; then it is started again until the application closes. */
  private async keepRunning(): Promise<void> {
    for (let pause = PAUSE.first; !this.stopping.signal.aborted; pause = Math.min(pause * 2, PAUSE.longest)) {
      try {
        await this.runUntilItStops();
        pause = PAUSE.first;
      } catch (error) {
        this.logger.warn(safeErrorFields(error), 'jobs wait for the database');
      }
      await this.rest(pause);
    }
  }

  private async runUntilItStops(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    if (!url) throw new Error('Jobs need the address of the database');
    this.runner = await startRunner(url, this.tasks, this.logger, this.stopping.signal);
    try {
      if (this.stopping.signal.aborted) await this.runner.stop();
      else
        for (const [name, { schedule }] of this.tasks)
          if (schedule.atStart) await this.add(this.transactions, jobTask(name), { payload: {}, key: name });
      await this.runner.promise;
    } catch (error) {
      // Where it stopped by itself, stopping again is refused.
      await this.runner.stop().catch(() => undefined);
      throw error;
    } finally {
      this.runner = undefined;
    }
  }

  private rest(millis: number): Promise<void> {
    const { signal } = this.stopping;
    return new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, millis);
      timer.unref();
      signal.addEventListener('abort', end);
    });
  }
}
