import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { safeErrorFields } from '../logging/safe-error';

interface Periodic {
  millis: number;
  round: () => Promise<void>;
}

/**
 * What every server does again and again, such as a sweep. Rounds are not shared out: two servers may do the same one at the same time, so
 * doing it twice must be the same as doing it once. What is to be done by one server only, or outlive it, is a job.
 */
@Injectable()
export class PeriodicWork implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Periodic');
  private readonly all: Periodic[] = [];
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly running = new Map<string, Promise<void>>();

  /**
   * From the start of the application to its end. Answers how to begin a round now: it resolves once the round is over, or the one that
   * is under way, and never rejects.
   * @param name the component and what it does, `consultations: end what is abandoned`
   */
  every(name: string, millis: number, work: () => Promise<void>): () => Promise<void> {
    const round = (): Promise<void> => {
      const under = this.running.get(name) ?? this.begin(name, millis, work);
      this.running.set(name, under);
      return under;
    };
    this.all.push({ millis, round });
    return round;
  }

  onApplicationBootstrap(): void {
    for (const { millis, round } of this.all) this.timers.push(setInterval(() => void round(), millis).unref());
  }

  async onModuleDestroy(): Promise<void> {
    for (const timer of this.timers) clearInterval(timer);
    await Promise.all(this.running.values());
  }

  private async begin(name: string, millis: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.logger.warn({ work: name, ...safeErrorFields(error) }, `${name}: failed; again within ${millis / 1000} s`);
    } finally {
      this.running.delete(name);
    }
  }
}
