import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS, type Settings } from '../settings';
import { KEY_BYTES, keyOfFile } from './key-file';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** What a key is for: each purpose has its own, derived from the one of the operator. */
export type KeyPurpose =
  'audit.chain' | 'review.text' | 'review.digest' | 'request.digest' | 'quarantine.text' | 'device.text';

/** Keeps what must not be readable in the database or in a backup. The key is PRIVACY_KEY, else a file in DATA_DIR that is made when it is first needed. */
@Injectable()
export class PrivacyKey {
  private readonly keys = new Map<KeyPurpose, KeyObject>();

  constructor(@Inject(SETTINGS) private readonly settings: Pick<Settings, 'privacyKey' | 'dataDir'>) {}

  /** Nonce, tag and ciphertext. `bound`: what it belongs to; it opens only with the same. */
  seal(purpose: KeyPurpose, bound: string, text: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, this.key(purpose), nonce, { authTagLength: TAG_BYTES }).setAAD(
      Buffer.from(bound),
    );
    const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
  }

  /** Null where it was sealed with another key, belongs to something else, or was changed. */
  open(purpose: KeyPurpose, bound: string, sealed: Buffer): string | null {
    const nonce = sealed.subarray(0, NONCE_BYTES);
    const tag = sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
    if (tag.length < TAG_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.key(purpose), nonce, { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(bound))
      .setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString(
        'utf8',
      );
    } catch {
      return null;
    }
  }

  /** Tells whether two texts are the same, and nothing else to whoever has no key. */
  digest(purpose: KeyPurpose, ...parts: string[]): Buffer {
    return createHmac('sha256', this.key(purpose)).update(JSON.stringify(parts)).digest();
  }

  /** A key of its own for one member, always the same; it is kept nowhere. */
  keyOf(purpose: KeyPurpose, memberId: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.key(purpose), '', `consilium ${purpose} ${memberId}`, KEY_BYTES));
  }

  /** A `KeyObject`: an HMAC with the key's bytes costs six times as much, since Node makes one of them each time. */
  private key(purpose: KeyPurpose): KeyObject {
    const known = this.keys.get(purpose);
    if (known) return known;
    const secret = this.settings.privacyKey ?? keyOfFile(this.settings.dataDir);
    const derived = hkdfSync('sha256', secret, '', `consilium ${purpose}`, KEY_BYTES);
    const key = createSecretKey(Buffer.from(derived));
    this.keys.set(purpose, key);
    return key;
  }
}
