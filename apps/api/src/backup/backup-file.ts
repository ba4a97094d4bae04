import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { BackupKey } from './backup-key';
import { BackupRefused } from './backup-refused';
import { encrypting, openEncrypted } from './encryption';

/** The first line of a backup. */
export interface BackupHead {
  consilium: 'backup';
  format: 1;
  takenAt: string;
  /** Names of the migrations that had run, oldest first: the version of the schema. */
  migrations: string[];
  /** Where each sequence stands; null when it was never used. */
  sequences: Record<string, string | null>;
  /** The newest place in the audit chain, null while nothing is sealed. */
  auditHead: { position: number; hash: string } | null;
}

/** Stands before the rows of a table, in PostgreSQL's text format; a line `\.` ends them. */
export interface BackupTable {
  table: string;
  columns: string[];
}

export type BackupPart =
  { kind: 'table'; table: BackupTable } | { kind: 'rows'; block: Buffer } | { kind: 'table_end' };

const END_OF_ROWS = Buffer.from('\\.\n');
const NEWLINE = 0x0a;
const BLOCK_BYTES = 256 * 1024;

/**
 * Writes a backup: gzip of the head, each table, and a last line with the SHA-256 of all before it; encrypted where there is a key. The
 * file gets its name when it is whole, is readable for its owner only, and is on the disk when this resolves.
 */
export async function writeBackup(
  path: string,
  key: BackupKey | undefined,
  write: (sink: Transform) => Promise<void>,
): Promise<string> {
  const fresh = `${path}.part`;
  const hash = createHash('sha256');
  const hashed = new Transform({ transform: (chunk: Buffer, _, next) => next(null, hash.update(chunk) && chunk) });
  try {
    const packed = [hashed, endingWith(hash), createGzip({ level: 6 }), ...(key ? [encrypting(key)] : [])];
    const written = pipeline([...packed, createWriteStream(fresh, { mode: 0o600, flags: 'wx' })]);
    const whole = write(hashed).then(
      () => void hashed.end(),
      (error: Error) => void hashed.destroy(error),
    );
    await Promise.all([written, whole]);
    await flush(fresh);
    await rename(fresh, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new BackupRefused(
        `${fresh} exists: another backup is being written there, or one was broken off. Remove it.`,
      );
    await rm(fresh, { force: true });
    throw error;
  }
  return hash.copy().digest('hex');
}

/** One line of JSON; waits until the sink takes more. */
export async function writeLine(sink: Transform, line: BackupHead | BackupTable): Promise<void> {
  if (!sink.write(`${JSON.stringify(line)}\n`)) await once(sink, 'drain');
}

export const endRows = (sink: Transform): void => void sink.write(END_OF_ROWS);

const endingWith = (hash: Hash): Transform =>
  new Transform({
    transform: (chunk: Buffer, _, next) => next(null, chunk),
    flush: (next) => next(null, `${JSON.stringify({ sha256: hash.copy().digest('hex') })}\n`),
  });

async function flush(path: string): Promise<void> {
  const file = await open(path, 'r+');
  await file.sync();
  await file.close();
}

/** Opens a backup: its head, and then its parts in order. The parts end only if the checksum is right; otherwise they throw a BackupRefused. */
export async function readBackup(
  path: string,
  key: BackupKey | undefined,
): Promise<{ head: BackupHead; parts: AsyncGenerator<BackupPart, undefined> }> {
  const hash = createHash('sha256');
  const lines = linesOf(path, key);
  const { value: first } = await lines.next();
  const head = first && (parsed(first) as Partial<BackupHead> | undefined);
  if (!first || head?.consilium !== 'backup') throw new BackupRefused(`${path} is no backup of Consilium.`);
  if (head.format !== 1)
    throw new BackupRefused(`${path} was written by a newer version of Consilium: restore it with that version.`);
  hash.update(first);
  return { head: head as BackupHead, parts: partsOf(path, lines, hash) };
}

/** Reads the whole file once, so that nothing is begun with a damaged one. */
export async function checkBackup(path: string, key: BackupKey | undefined): Promise<void> {
  const { parts } = await readBackup(path, key);
  for await (const _ of parts);
}

async function* partsOf(
  path: string,
  lines: AsyncGenerator<Buffer, undefined>,
  hash: Hash,
): AsyncGenerator<BackupPart, undefined> {
  let block: Buffer[] = [];
  let bytes = 0;
  let inTable = false;
  const take = (): BackupPart => {
    const part: BackupPart = { kind: 'rows', block: Buffer.concat(block) };
    block = [];
    bytes = 0;
    return part;
  };
  for await (const line of lines) {
    if (!inTable) {
      const { table, columns, sha256 } = (parsed(line) ?? {}) as Partial<BackupTable & { sha256: string }>;
      if (sha256 !== undefined && sha256 === hash.digest('hex') && (await lines.next()).done) return;
      if (table === undefined || columns === undefined) break;
      inTable = true;
      yield { kind: 'table', table: { table, columns } };
    } else if (line.equals(END_OF_ROWS)) {
      inTable = false;
      if (bytes > 0) yield take();
      yield { kind: 'table_end' };
    } else {
      block.push(line);
      bytes += line.length;
      if (bytes >= BLOCK_BYTES) yield take();
    }
    hash.update(line);
  }
  throw new BackupRefused(`${path} is damaged: its checksum does not fit. Nothing was restored.`);
}

function parsed(line: Buffer): object | undefined {
  try {
    const value: unknown = JSON.parse(line.toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Whole lines with their newline; what comes after the last newline is no line. */
async function* linesOf(path: string, key: BackupKey | undefined): AsyncGenerator<Buffer, undefined> {
  let rest: Buffer[] = [];
  try {
    for await (const chunk of contentOf(path, key)) {
      let start = 0;
      for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
        const piece = chunk.subarray(start, end + 1);
        yield rest.length > 0 ? Buffer.concat([...rest, piece]) : piece;
        rest = [];
        start = end + 1;
      }
      if (start < chunk.length) rest.push(chunk.subarray(start));
    }
  } catch (error) {
    throw unreadable(path, error);
  }
}

/** What was packed into the file, decrypted where need be. */
async function* contentOf(path: string, key: BackupKey | undefined): AsyncGenerator<Buffer, undefined> {
  const encrypted = await openEncrypted(path, key);
  const streams = [
    createReadStream(path, { start: encrypted?.start ?? 0 }),
    ...(encrypted ? [encrypted.decrypting] : []),
    createGunzip(),
  ];
  const unpacked = streams.at(-1)!;
  const read = pipeline(streams);
  // The same error comes out of the loop below; who stops reading early is no fault.
  read.catch(() => undefined);
  try {
    yield* unpacked as AsyncIterable<Buffer>;
  } finally {
    for (const stream of streams) stream.destroy();
  }
}

function unreadable(path: string, error: unknown): unknown {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR') return new BackupRefused(`There is no file ${path}.`);
  if (code === 'EACCES') return new BackupRefused(`The file ${path} may not be read by this user.`);
  return code?.startsWith('Z_')
    ? new BackupRefused(`${path} is damaged or no backup: it cannot be unpacked. Nothing was restored.`)
    : error;
}
