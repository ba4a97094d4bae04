import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { BackupKey } from './backup-key';
import { readBackupKey } from './backup-key';
import { BackupRefused } from './backup-refused';
import { encrypting, openEncrypted } from './encryption';

const BLOCK = 64 * 1024;
const TAG = 16;

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'consilium-encryption-'));
  path = join(folder, 'file');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const newKey = (): BackupKey => ({ bytes: randomBytes(32), file: 'the key file' });
const encrypted = (content: Buffer, key: BackupKey): Promise<Buffer> =>
  buffer(Readable.from(pieces(content)).pipe(encrypting(key)));

/** In pieces that fit no block, as a stream brings them. */
function pieces(content: Buffer): Buffer[] {
  const cut: Buffer[] = [];
  for (let from = 0; from < content.length; from += 30_001) cut.push(content.subarray(from, from + 30_001));
  return cut;
}

async function decrypted(file: Buffer, key: BackupKey | undefined): Promise<Buffer | undefined> {
  await writeFile(path, file);
  const opened = await openEncrypted(path, key);
  return (
    opened &&
    buffer(
      createReadStream(path, { start: opened.start })
        .on('error', (error) => opened.decrypting.destroy(error))
        .pipe(opened.decrypting),
    )
  );
}

describe('an encrypted file', () => {
  it.each([0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK, 3 * BLOCK + 17])(
    'of %d bytes comes back as it was, and shows nothing of itself',
    async (size) => {
      const key = newKey();
      const content = Buffer.alloc(size, 'What a member wrote. ');
      const file = await encrypted(content, key);
      expect(file.includes('member')).toBe(false);
      expect((await encrypted(content, key)).equals(file)).toBe(false);
      expect((await decrypted(file, key))!.equals(content)).toBe(true);
    },
  );

  const damage: [string, (file: Buffer, head: number) => Buffer][] = [
    ['cut off between two blocks', (file, head) => file.subarray(0, head + BLOCK + TAG)],
    ['cut off within a block', (file) => file.subarray(0, -5)],
    ['without any block', (file, head) => file.subarray(0, head)],
    [
      'with two blocks exchanged',
      (file, head) => {
        const [first, second] = [0, 1].map((n) =>
          file.subarray(head + n * (BLOCK + TAG), head + (n + 1) * (BLOCK + TAG)),
        );
        return Buffer.concat([file.subarray(0, head), second!, first!, file.subarray(head + 2 * (BLOCK + TAG))]);
      },
    ],
    [
      'in which one bit was changed',
      (file, head) => {
        const changed = Buffer.from(file);
        changed[head + BLOCK + 500]! ^= 1;
        return changed;
      },
    ],
    ['with something after its end', (file) => Buffer.concat([file, Buffer.alloc(40)])],
  ];
  it.each(damage)('%s is refused', async (_, spoil) => {
    const key = newKey();
    const content = randomBytes(2 * BLOCK + 100);
    const file = await encrypted(content, key);
    const head = file.length - content.length - 3 * TAG;
    await expect(decrypted(spoil(file, head), key)).rejects.toThrow(
      new BackupRefused(`${path} is damaged: it was changed or cut off after it was encrypted. Nothing was restored.`),
    );
  });

  it('is refused in one line without its key, and with another', async () => {
    const file = await encrypted(Buffer.from('text'), newKey());
    await expect(decrypted(file, undefined)).rejects.toThrow(
      new BackupRefused(`${path} is encrypted: name the file with its key in BACKUP_KEY_FILE.`),
    );
    await expect(decrypted(file, newKey())).rejects.toThrow(
      new BackupRefused(`${path} was encrypted with another key than that in the key file.`),
    );
  });

  it('is told from any other file', async () => {
    expect(await decrypted(Buffer.from('consilium'), newKey())).toBeUndefined();
    expect(await decrypted(Buffer.alloc(0), newKey())).toBeUndefined();
  });
});

describe('the key file', () => {
  const keyOf = async (text: string): Promise<Buffer | undefined> => {
    const file = join(folder, 'key');
    await writeFile(file, text);
    return (await readBackupKey(file))?.bytes;
  };

  it('holds the key in base64 or hexadecimal', async () => {
    const bytes = randomBytes(32);
    for (const text of [
      `${bytes.toString('base64')}\n`,
      bytes.toString('base64url'),
      bytes.toString('hex'),
      ` ${bytes.toString('hex').toUpperCase()}\r\n`,
    ])
      expect(await keyOf(text)).toEqual(bytes);
    expect(await readBackupKey(undefined)).toBeUndefined();
  });

  it.each([
    '',
    'a passphrase of some length that is no key',
    randomBytes(31).toString('base64'),
    randomBytes(33).toString('base64'),
    randomBytes(32).toString('hex').slice(1),
  ])('%j is refused and not repeated', async (text) => {
    const failure = await keyOf(text).catch((error: Error) => error);
    expect(failure).toBeInstanceOf(BackupRefused);
    expect((failure as Error).message).toMatch(
      /^BACKUP_KEY_FILE: .* does not hold 32 bytes in base64 or hexadecimal; make one with: openssl rand -base64 32$/,
    );
    if (text) expect((failure as Error).message).not.toContain(text);
  });

  it('that is not there is named', async () => {
    await expect(readBackupKey(join(folder, 'none'))).rejects.toThrow(
      /^BACKUP_KEY_FILE: .*none cannot be read \(ENOENT\)\.$/,
    );
  });
});
