import { Logger } from '@nestjs/common';
import type { Metrics } from '../../platform/metrics/metrics';
import { toProblemException } from '../../platform/problems/to-problem';
import { Buckets } from '../../platform/throttle/buckets';
import type { Budgets } from '../../platform/throttle/budgets';
import type { Connection } from './connection';

/** Refusals are forgotten within this time. */
const FORGOTTEN_MS = 600_000;

/** Binary frames are bytes, all others text. */
const sizeOf = (data: unknown): number =>
  typeof data === 'string' ? data.length : ArrayBuffer.isView(data) ? data.byteLength : 0;

/**
 * Counts every message of a connection before anybody looks at it. What is too much is answered with the time to wait; who goes on regardless is cut,
 * and at once with a large frame, which is not even read.
 */
export class MessageBudget {
  private readonly logger = new Logger('Rooms');
  private readonly refusals: Buckets;

  constructor(
    private readonly budgets: Budgets,
    private readonly metrics: Metrics,
    refusalsMax: number,
  ) {
    this.refusals = new Buckets({ burst: refusalsMax, refill: refusalsMax, windowMs: FORGOTTEN_MS });
  }

  watch(connection: Connection): void {
    connection.conn.on('packet', ({ data }: { data?: unknown }) => {
      if (!this.budgets.affordsFrame(connection.data.viewer.memberId, sizeOf(data))) this.cut(connection);
    });
    connection.use((packet: unknown[], next: () => void) => {
      const { memberId } = connection.data.viewer;
      try {
        this.budgets.takeMessage(memberId);
      } catch (error) {
        return this.refuse(connection, packet, error);
      }
      next();
    });
  }

  private refuse(connection: Connection, packet: unknown[], error: unknown): void {
    const problem = toProblemException(error).toProblem();
    this.metrics.ackRefused(problem.code);
    const acknowledge = packet.at(-1);
    if (typeof acknowledge === 'function') (acknowledge as (answer: unknown) => void)({ ok: false, problem });
    if (this.refusals.count(connection.id) !== null) this.cut(connection);
  }

  /** Socket.IO listens no more from here on: the frame that came is dropped unread. */
  private cut(connection: Connection): void {
    this.logger.warn({ memberId: connection.data.viewer.memberId }, 'connection cut that went on sending too much');
    connection.disconnect(true);
  }
}
