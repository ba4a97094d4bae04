import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { FeatureSet } from '@consilium/domain';
import { Bus } from '../platform/bus/bus';
import { Jobs, jobTask } from '../platform/jobs';
import { safeErrorFields } from '../platform/logging/safe-error';
import { Transactions } from '../platform/transactions/transactions';
import { InboxAnnouncer } from './inbox-announcer';
import { InboxProjector } from './inbox-projector';
import { BEHIND } from './inbox.sql';

const READ_ROOM = jobTask<{ roomId: string }>('inbox.read_room');
const READ_EVERY_ROOM = jobTask<object>('inbox.read_every_room');
/** Events of a room within this become one job. Milliseconds. */
const GATHER_MS = 40;
const ROOMS_AT_A_TIME = 200;

/**
 * Inboxes follow the logs: an event that concerns somebody adds a job for its room after the commit, off the path of the post. What a killed
 * process never said is found every minute, and at each start, by comparing the end of each log with its cursor.
 */
@Injectable()
export class InboxProjectorJobs implements OnModuleInit, OnModuleDestroy {
  private readonly logger = new Logger('Inbox');
  private readonly gathered = new Set<string>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly bus: Bus,
    private readonly jobs: Jobs,
    private readonly transactions: Transactions,
    private readonly projector: InboxProjector,
    private readonly announcer: InboxAnnouncer,
    private readonly features: FeatureSet,
  ) {}

  onModuleInit(): void {
    this.jobs.register(READ_ROOM, ({ roomId }, signal) => this.readRoom(roomId, signal));
    this.jobs.register(READ_EVERY_ROOM, (_, signal) => this.readEveryRoom(signal), {
      cron: '* * * * *',
      atStart: true,
    });
    this.bus.on('room.event', (event) => {
      if (this.features.concernsInbox(event)) this.gather(event.roomId);
    });
  }

  onModuleDestroy(): void {
    clearTimeout(this.timer);
  }

  private gather(roomId: string): void {
    this.gathered.add(roomId);
    this.timer ??= setTimeout(() => void this.addJobs(), GATHER_MS).unref();
  }

  private async addJobs(): Promise<void> {
    this.timer = undefined;
    const rooms = [...this.gathered];
    this.gathered.clear();
    try {
      await this.jobs.addAll(
        this.transactions,
        READ_ROOM,
        rooms.map((roomId) => ({ payload: { roomId }, key: `${READ_ROOM.name}:${roomId}` })),
      );
    } catch (error) {
      this.logger.warn(safeErrorFields(error), 'inbox: could not enqueue projection jobs; the minute sweep will retry');
    }
  }

  private async readRoom(roomId: string, signal: AbortSignal): Promise<void> {
    for (let more = true; more && !signal.aborted;) {
      const step = await this.transactions.run((tx) => this.projector.readOn(tx, roomId));
      this.announcer.arrived(step.written);
      this.announcer.countChanged(step.touched);
      more = step.more;
    }
  }

  /** A room that fails does not keep the others waiting. */
  private async readEveryRoom(signal: AbortSignal): Promise<void> {
    for (let after: string | null = null; !signal.aborted;) {
      const behind: { id: string }[] = await BEHIND.all(this.transactions, after, ROOMS_AT_A_TIME);
      for (const { id } of behind) {
        if (!signal.aborted)
          await this.readRoom(id, signal).catch((error: unknown) =>
            this.logger.warn(
              { roomId: id, ...safeErrorFields(error) },
              'inbox: could not project the log of a room; the minute sweep will retry',
            ),
          );
      }
      if (behind.length < ROOMS_AT_A_TIME) return;
      after = behind.at(-1)?.id ?? null;
    }
  }
}
