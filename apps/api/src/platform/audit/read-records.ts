import {
  Inject,
  Injectable,
  SetMetadata,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { concatMap, type Observable } from 'rxjs';
import type { ViewedRequest } from '../access/session.guard';
import type { Viewer } from '../access/viewer';
import { Transactions } from '../transactions/transactions';
import type { Act } from './acts';
import { Audit, auditActor } from './audit';

const READ = 'consilium:read';
const HOUR_MILLIS = 3_600_000;
/** So many reads are remembered; the oldest goes first, and is written again when it is repeated. */
const REMEMBERED = 20_000;

interface Read {
  action: Act;
  objectType: string;
}

/** Says that reading this route leaves a row in the audit log, once an hour for a session and what the path's `id` names. */
export const RecordedRead = (action: Act, objectType: string): MethodDecorator =>
  SetMetadata(READ, { action, objectType } satisfies Read);

interface Written {
  at: number;
  done: Promise<void>;
}

/**
 * The rows of reads that clients repeat: at most one for each session, act and object in an hour, written before the answer leaves. Each server
 * remembers its own. What a feature records at every read (a case, a document, a summary) it records itself.
 */
@Injectable()
export class ReadRecords {
  private readonly written = new Map<string, Written>();

  constructor(
    private readonly audit: Audit,
    private readonly transactions: Transactions,
  ) {}

  /** Resolves once the row stands; a read whose row cannot be written is not answered. */
  note(viewer: Viewer, { action, objectType }: Read, objectId: string | null, now = Date.now()): Promise<void> {
    const key = `${viewer.sessionId} ${action} ${objectId ?? ''}`;
    const before = this.written.get(key);
    if (before && now - before.at < HOUR_MILLIS) return before.done;
    const done = this.audit.append(this.transactions, { actor: auditActor(viewer), action, objectType, objectId });
    this.written.delete(key);
    this.written.set(key, { at: now, done });
    done.catch(() => this.written.delete(key));
    const [oldest] = this.written.keys();
    if (this.written.size > REMEMBERED && oldest !== undefined) this.written.delete(oldest);
    return done;
  }
}

/** Records what routes say of themselves with `@RecordedRead`, once their handler let the viewer read. */
@Injectable()
export class ReadRecorder implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(ReadRecords) private readonly records: ReadRecords,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const read = this.reflector.get<Read | undefined>(READ, context.getHandler());
    if (!read) return next.handle();
    const { viewer, params } = context.switchToHttp().getRequest<ViewedRequest>();
    const { id } = params as { id?: string };
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        if (viewer) await this.records.note(viewer, read, id?.toLowerCase() ?? null);
        return answer;
      }),
    );
  }
}
