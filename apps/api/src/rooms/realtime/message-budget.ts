import { Logger } from '@nestjs/common';
import type { Metrics } from '../../platform/metrics/metrics';
import { toProblemException } from '../../platform/problems/to-problem';
import { Buckets } from '../../platform/throttle/buckets';
import type { Budgets } from '../../platform/throttle/budgets';
import type { Connection } from './connection';

/** Refusals are forgotten within this time. */
const FORGOTTEN_MS = 600_000;

/** Counts every message of a connection before anybody looks at it. What is too much is answered with the time to wait; who goes on regardless is cut. */
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
      if (typeof data === 'string') this.budgets.chargeFrame(connection.data.viewer.memberId, data.length);
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
    if (this.refusals.count(connection.id) === null) return;
    this.logger.warn({ memberId: connection.data.viewer.memberId }, 'connection cut that went on sending too much');
    connection.disconnect(true);
  }
}
