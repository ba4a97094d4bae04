import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyOfFile } from './key-file';
import { PrivacyKey } from './privacy-key';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'consilium-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = (privacyKey = Buffer.alloc(32, 7)): PrivacyKey => new PrivacyKey({ privacyKey, dataDir: folder });

describe('what is sealed', () => {
  it('opens with the same key, purpose and belonging, and with no other', () => {
    const sealed = key().seal('review.text', 'one', 'Der Text, ganz.');
    expect(key().open('review.text', 'one', sealed)).toBe('Der Text, ganz.');
    expect(key().open('review.text', 'two', sealed)).toBeNull();
    expect(key().open('review.digest', 'one', sealed)).toBeNull();
    expect(key(Buffer.alloc(32, 8)).open('review.text', 'one', sealed)).toBeNull();
  });

  it('does not open once any byte was changed, or a part is missing', () => {
    const sealed = key().seal('review.text', 'one', 'text');
    for (let place = 0; place < sealed.length; place++) {
      const changed = Buffer.from(sealed);
      changed[place]! ^= 1;
      expect(key().open('review.text', 'one', changed)).toBeNull();
      expect(key().open('review.text', 'one', sealed.subarray(0, place))).toBeNull();
    }
  });

  it('is never the same twice', () => {
    expect(key().seal('review.text', 'one', 'text')).not.toEqual(key().seal('review.text', 'one', 'text'));
  });
});

it('a digest tells equal texts, part by part, to who has the key', () => {
  const digest = key().digest('review.digest', 'room', 'text');
  expect(key().digest('review.digest', 'room', 'text')).toEqual(digest);
  for (const other of [
    key().digest('review.digest', 'roomt', 'ext'),
    key().digest('review.text', 'room', 'text'),
    key(Buffer.alloc(32, 8)).digest('review.digest', 'room', 'text'),
  ])
    expect(other).not.toEqual(digest);
});

describe('the key file', () => {
  it('is made once, for its owner only, and read from then on', () => {
    const below = join(folder, 'data');
    const made = keyOfFile(below);
    expect(made).toHaveLength(32);
    expect(keyOfFile(below)).toEqual(made);
    expect(statSync(join(below, 'privacy.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(below)).toEqual(['privacy.key']);
    expect(keyOfFile(folder)).not.toEqual(made);
  });

  it('is closed to others where it was open to them', () => {
    writeFileSync(join(folder, 'privacy.key'), Buffer.alloc(32, 5).toString('base64'), { mode: 0o644 });
    expect(keyOfFile(folder)).toEqual(Buffer.alloc(32, 5));
    expect(statSync(join(folder, 'privacy.key')).mode & 0o777).toBe(0o600);
  });

  it('is never written over', () => {
    writeFileSync(join(folder, 'privacy.key'), 'not a key');
    expect(() => keyOfFile(folder)).toThrow(/holds no key of 32 bytes/);
  });

  it('serves where no key is set', () => {
    const sealed = new PrivacyKey({ dataDir: folder }).seal('review.text', 'one', 'text');
    expect(new PrivacyKey({ dataDir: folder }).open('review.text', 'one', sealed)).toBe('text');
  });
});
