import { once } from 'node:events';
import type { Writable } from 'node:stream';
import type { ClientBase, Connection, Submittable } from 'pg';

type Source = AsyncIterable<Buffer>;

/** What every COPY shares: it ends with an answer or an error of the server, and pg calls these by name. */
abstract class Copy implements Submittable {
  readonly done: Promise<number>;
  protected settle!: { resolve: (rows: number) => void; reject: (error: unknown) => void };
  private rows = 0;

  constructor(private readonly sql: string) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }

  submit(connection: Connection): void {
    connection.query(this.sql);
  }

  handleCommandComplete({ text }: { text: string }): void {
    this.rows = Number(/^COPY (\d+)/.exec(text)?.[1] ?? 0);
  }

  handleReadyForQuery(): void {
    this.settle.resolve(this.rows);
  }

  handleError(error: unknown): void {
    this.settle.reject(error);
  }
}

class CopyOut extends Copy {
  constructor(
    sql: string,
    private readonly sink: Writable,
  ) {
    super(sql);
  }

  handleCopyData({ chunk }: { chunk: Buffer }, { stream }: Connection): void {
    // The parser uses its buffer again as soon as this returns.
    if (this.sink.write(Buffer.from(chunk)) || stream.isPaused()) return;
    stream.pause();
    this.sink.once('drain', () => stream.resume());
  }
}

class CopyIn extends Copy {
  private failed = false;

  constructor(
    sql: string,
    private readonly source: Source,
  ) {
    super(sql);
  }

  handleCopyInResponse(connection: Connection): void {
    void this.pump(
      connection as Connection & {
        sendCopyFromChunk(chunk: Buffer): void;
        endCopyFrom(): void;
        sendCopyFail(reason: string): void;
      },
    );
  }

  override handleError(error: unknown): void {
    this.failed = true;
    super.handleError(error);
  }

  private async pump(
    connection: Connection & {
      sendCopyFromChunk(chunk: Buffer): void;
      endCopyFrom(): void;
      sendCopyFail(reason: string): void;
    },
  ): Promise<void> {
    try {
      for await (const chunk of this.source) {
        if (this.failed) return;
        connection.sendCopyFromChunk(chunk);
        if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
      }
      if (!this.failed) connection.endCopyFrom();
    } catch (error) {
      // What broke off the source says more than the server's answer to it.
      this.settle.reject(error);
      connection.sendCopyFail('the source failed');
    }
  }
}

/** Runs `COPY … TO STDOUT` into a stream that it does not end; resolves with the number of rows. No more is read than the stream takes. */
export async function copyOut(client: ClientBase, sql: string, sink: Writable): Promise<number> {
  return client.query(new CopyOut(sql, sink)).done;
}

/** Runs `COPY … FROM STDIN` with these pieces of text; resolves with the number of rows. */
export async function copyIn(client: ClientBase, sql: string, source: Source): Promise<number> {
  return client.query(new CopyIn(sql, source)).done;
}
