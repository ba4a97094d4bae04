import { Injectable } from '@nestjs/common';
import type { FindingLevel, ProblemCode, RoomEventType } from '@consilium/contracts';
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

const HTTP_BUCKETS_SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const APPEND_BUCKETS_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1];

export const METRICS_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/**
 * What the server counts about itself. Labels come from fixed lists only (methods, route templates, statuses, event types,
 * problem codes): never an id, a name or a text.
 */
@Injectable()
export class Metrics {
  readonly registry = new Registry();

  private readonly http = new Histogram({
    name: 'consilium_http_request_seconds',
    help: 'Duration of HTTP requests by route template.',
    labelNames: ['method', 'route', 'status'],
    buckets: HTTP_BUCKETS_SECONDS,
    registers: [this.registry],
  });
  /** Sockets that are connected to this process: `inc()` and `dec()`. */
  readonly sockets = new Gauge({
    name: 'consilium_sockets_connected',
    help: 'Sockets connected to this process.',
    registers: [this.registry],
  });
  /** Places of sockets in rooms on this process: `inc()` and `dec()`. */
  readonly roomsJoined = new Gauge({
    name: 'consilium_rooms_joined',
    help: 'Joined rooms, summed over the sockets of this process.',
    registers: [this.registry],
  });
  private readonly events = new Counter({
    name: 'consilium_room_events_total',
    help: 'Room events that this process committed, by type.',
    labelNames: ['type'],
    registers: [this.registry],
  });
  private readonly append = new Histogram({
    name: 'consilium_room_append_seconds',
    help: 'Time to append and commit a posted message.',
    buckets: APPEND_BUCKETS_SECONDS,
    registers: [this.registry],
  });
  private readonly refused = new Counter({
    name: 'consilium_acks_refused_total',
    help: 'Socket messages that were refused, by problem code.',
    labelNames: ['code'],
    registers: [this.registry],
  });

  private readonly identifiers = new Counter({
    name: 'consilium_privacy_findings_total',
    help: 'Findings in texts that members sent, by Safe Harbor letter, level and whether they were blocked or let pass for a reason.',
    labelNames: ['letter', 'level', 'outcome'],
    registers: [this.registry],
  });

  private readonly characters = new Counter({
    name: 'consilium_privacy_scanned_characters_total',
    help: 'Characters that were scanned for identifiers, by where: beside other work, or in a thread of their own.',
    labelNames: ['where'],
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  answered({
    method,
    route,
    status,
    seconds,
  }: {
    method: string;
    route: string;
    status: number;
    seconds: number;
  }): void {
    this.http.observe({ method, route, status }, seconds);
  }

  eventCommitted(type: RoomEventType): void {
    this.events.inc({ type });
  }

  /** `seconds` from the wish to post until the commit. */
  appended(seconds: number): void {
    this.append.observe(seconds);
  }

  ackRefused(code: ProblemCode): void {
    this.refused.inc({ code });
  }

  identifierFound({
    letter,
    level,
    outcome,
  }: {
    letter: string;
    level: FindingLevel;
    outcome: 'blocked' | 'overridden';
  }): void {
    this.identifiers.inc({ letter, level, outcome });
  }

  scanned(characters: number, where: 'beside' | 'thread'): void {
    this.characters.inc({ where }, characters);
  }

  /** A number that is read when somebody looks. Without an answer nothing is shown, rather than an old number. */
  watch(name: string, help: string, read: () => number | Promise<number>): void {
    new Gauge({
      name,
      help,
      registers: [this.registry],
      async collect() {
        const value = await Promise.resolve()
          .then(read)
          .catch(() => undefined);
        this.remove();
        if (value !== undefined) this.set(value);
      },
    });
  }
}
