import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Transform, type TransformCallback } from 'node:stream';
import type { BackupKey } from './backup-key';
import { BackupRefused } from './backup-refused';

/*
 * An encrypted file is a head (MAGIC, salt, check of the key) and blocks of AES-256-GCM, each with its tag. Every file has a key of its own,
 * derived from the operator's and the salt, so that counting blocks makes nonces that never repeat. The last block's nonce is marked: a
 * file that was cut off between two blocks is found out too.
 */
const MAGIC = Buffer.from('consilium encrypted backup 1\n');
const KEY_BYTES = 32;
const SALT_BYTES = 32;
const CHECK_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + CHECK_BYTES;
const BLOCK_BYTES = 64 * 1024;
const TAG_BYTES = 16;
const ALGORITHM = 'aes-256-gcm';

/** A stream that encrypts what goes through it; its output begins with the head. */
export function encrypting(key: BackupKey): Transform {
  const salt = randomBytes(SALT_BYTES);
  const fileKey = derived(key, salt, 'content', KEY_BYTES);
  const blocks = new Blocks(BLOCK_BYTES, (block, nonce) => {
    const cipher = createCipheriv(ALGORITHM, fileKey, nonce, { authTagLength: TAG_BYTES });
    return Buffer.concat([cipher.update(block), cipher.final(), cipher.getAuthTag()]);
  });
  blocks.push(Buffer.concat([MAGIC, salt, derived(key, salt, 'check', CHECK_BYTES)]));
  return blocks;
}

/**
 * How to read a file: from which byte on, and the stream that decrypts the rest; neither for a file that is not encrypted. Throws a
 * BackupRefused without the right key; the stream fails with one where the file was changed.
 */
export async function openEncrypted(
  path: string,
  key: BackupKey | undefined,
): Promise<{ start: number; decrypting: Transform } | undefined> {
  const head = await headOf(path);
  if (!head) return undefined;
  if (!key) throw new BackupRefused(`${path} is encrypted: name the file with its key in BACKUP_KEY_FILE.`);
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
  if (!derived(key, salt, 'check', CHECK_BYTES).equals(head.subarray(MAGIC.length + SALT_BYTES)))
    throw new BackupRefused(`${path} was encrypted with another key than that in ${key.file}.`);
  const fileKey = derived(key, salt, 'content', KEY_BYTES);
  const decrypting = new Blocks(BLOCK_BYTES + TAG_BYTES, (block, nonce) => {
    const decipher = createDecipheriv(ALGORITHM, fileKey, nonce, { authTagLength: TAG_BYTES });
    try {
      decipher.setAuthTag(block.subarray(-TAG_BYTES));
      return Buffer.concat([decipher.update(block.subarray(0, -TAG_BYTES)), decipher.final()]);
    } catch {
      throw new BackupRefused(
        `${path} is damaged: it was changed or cut off after it was encrypted. Nothing was restored.`,
      );
    }
  });
  return { start: HEAD_BYTES, decrypting };
}

const derived = ({ bytes }: BackupKey, salt: Buffer, use: string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', bytes, salt, `consilium backup ${use}`, length));

/** The head of an encrypted file; undefined for any other. */
async function headOf(path: string): Promise<Buffer | undefined> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return bytesRead === HEAD_BYTES && buffer.subarray(0, MAGIC.length).equals(MAGIC) ? buffer : undefined;
  } finally {
    await file.close();
  }
}

/** Cuts a stream into blocks of one size and a last one that is at most that, and hands each on with its nonce. */
class Blocks extends Transform {
  private waiting: Buffer = Buffer.alloc(0);
  private count = 0n;

  constructor(
    private readonly size: number,
    private readonly turn: (block: Buffer, nonce: Buffer) => Buffer,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, next: TransformCallback): void {
    this.waiting = this.waiting.length > 0 ? Buffer.concat([this.waiting, chunk]) : chunk;
    this.handOn(next, () => {
      let from = 0;
      // A whole block waits until something follows it: it may be the last.
      for (; this.waiting.length - from > this.size; from += this.size)
        this.push(this.turn(this.waiting.subarray(from, from + this.size), this.nonce(false)));
      this.waiting = this.waiting.subarray(from);
    });
  }

  override _flush(next: TransformCallback): void {
    this.handOn(next, () => void this.push(this.turn(this.waiting, this.nonce(true))));
  }

  private handOn(next: TransformCallback, work: () => void): void {
    try {
      work();
      next();
    } catch (error) {
      next(error as Error);
    }
  }

  private nonce(last: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeBigUInt64BE(this.count++, 0);
    nonce.writeUInt8(last ? 1 : 0, 11);
    return nonce;
  }
}
