import { DatabaseError } from 'pg';
import { sessionHash } from '../platform/audit/audit';
import type { RowIn } from '../platform/sql';
import type { Prepared, RunStatement } from '../platform/transactions/prepared';
import { Batcher } from '../platform/transactions/batcher';
import type { Append } from './room-log';
import { APPEND_GROUP, type APPEND } from './room-log.sql';

/** Enough for every sender of a busy server at once; small enough to be over in milliseconds. */
const LARGEST = 64;

/** Where an event came to stand. */
export type Appended = RowIn<typeof APPEND>;

interface Ask {
  id: string;
  entry: Append;
  /** Whether session and membership are proven by the same statement. */
  prove: boolean;
}

/** Commits in groups: events that come while a group is being committed are appended by the next one, all by one statement. */
export class BatchAppend {
  private readonly groups = new Batcher<Ask, Appended | null>(
    (asks) => this.prepared.onOneConnection((run) => appendAll(run, asks)),
    LARGEST,
  );

  constructor(private readonly prepared: Prepared) {}

  /**
   * Null when it was not appended and nothing of it was stored. Without `prove` it is then appended alone, where it is answered why not or
   * waits for its room; with `prove` permission is asked first.
   */
  append(id: string, entry: Append, { prove }: { prove: boolean }): Promise<Appended | null> {
    return this.groups.ask({ id, entry, prove });
  }
}

async function appendAll(run: RunStatement, asks: Ask[]): Promise<(Appended | null)[]> {
  try {
    const answers = asks.map((): Appended | null => null);
    const rows = await run(APPEND_GROUP, [JSON.stringify(firstOfEachKey(asks))]);
    for (const { n, seq, at } of rows) answers[n] = { seq, at };
    return answers;
  } catch (error) {
    // What the database refused is undone as a whole: one of them was the cause, and the others go in without it. Of a lost connection nobody knows.
    if (!isRefusal(error)) throw error;
    if (asks.length <= 1) return [null];
    const half = Math.ceil(asks.length / 2);
    return [...(await appendAll(run, asks.slice(0, half))), ...(await appendAll(run, asks.slice(half)))];
  }
}

/** A `clientId` twice in one group goes in once; the other then finds it in the log. */
function firstOfEachKey(asks: Ask[]): object[] {
  const keys = new Set<string>();
  return asks.flatMap(({ id, entry, prove }, n) => {
    const { roomId, type, actor, clientId, data, guard, sessionId, audited = true } = entry;
    const key = clientId ? `${roomId} ${actor?.memberId} ${clientId}` : id;
    if (keys.has(key)) return [];
    keys.add(key);
    return [
      {
        n,
        room_id: roomId,
        id,
        type,
        actor_id: actor?.memberId,
        discipline: actor?.discipline,
        client_id: clientId,
        data,
        guard,
        audited,
        session_hash: sessionId && sessionHash(sessionId),
        session_id: prove ? sessionId : undefined,
      },
    ];
  });
}

/** An answer of the database itself, other than that it is going down (class 57P). */
const isRefusal = (error: unknown): boolean => error instanceof DatabaseError && !error.code?.startsWith('57P');
