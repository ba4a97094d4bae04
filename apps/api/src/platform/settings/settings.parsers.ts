import { LOG_LEVELS, SettingsError } from './settings';
import type { LogLevel, TrustProxy } from './settings';

/** Turns the text of one environment variable into its value, or throws a SettingsError that names the variable. */
export type Parser<T> = (text: string, variable: string) => T;

export const text: Parser<string> = (value) => value;

/** A whole number of at least 1. */
export const limit: Parser<number> = (value, variable) => {
  const number = wholeNumber(value);
  if (number === undefined || number < 1) throw refusal(variable, value, 'a whole number of at least 1');
  return number;
};

/** 0 to 65535; 0 lets the system choose a free port. */
export const port: Parser<number> = (value, variable) => {
  const number = wholeNumber(value);
  if (number === undefined || number > 65535) throw refusal(variable, value, 'a port from 0 to 65535');
  return number;
};

export const flag: Parser<boolean> = (value, variable) => {
  if (['1', 'true', 'yes', 'on'].includes(value.toLowerCase())) return true;
  if (['0', 'false', 'no', 'off'].includes(value.toLowerCase())) return false;
  throw refusal(variable, value, '1 or 0');
};

export const logLevel: Parser<LogLevel> = (value, variable) => {
  const level = LOG_LEVELS.find((known) => known === value.toLowerCase());
  if (!level) throw refusal(variable, value, `one of ${LOG_LEVELS.join(', ')}`);
  return level;
};

/** `0` or `false`, a number of hops (`true` is one), or addresses and CIDR ranges separated by commas. */
export const trustProxy: Parser<TrustProxy> = (value, variable) => {
  const word = value.toLowerCase();
  if (word === 'false' || word === '0') return false;
  if (word === 'true') return 1;
  const hops = wholeNumber(value);
  if (hops !== undefined) return hops;
  const proxies = value.split(',').map((proxy) => proxy.trim());
  if (!proxies.every((proxy) => /^[0-9a-fA-F.:]+(\/\d{1,3})?$/.test(proxy) || isNamedRange(proxy))) {
    throw refusal(variable, value, '0, a number of hops, or addresses and CIDR ranges separated by commas');
  }
  return proxies;
};

/** A connection URL of one of these schemes. It may hold a password, so a refusal never repeats it. */
export function connectionUrl(...schemes: string[]): Parser<string> {
  return (value, variable) => {
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : undefined;
    if (!scheme || !schemes.includes(scheme)) {
      throw new SettingsError(
        `${variable} must be a URL that begins with ${schemes.map((known) => `${known}://`).join(' or ')}.`,
      );
    }
    return value;
  };
}

const KEY_BYTES = 32;

/** 32 bytes as hex or base64. A refusal never repeats it. */
export const key: Parser<Buffer> = (value, variable) => {
  const bytes = /^[\da-f]{64}$/i.test(value) ? Buffer.from(value, 'hex') : Buffer.from(value, 'base64');
  const isKey = bytes.length === KEY_BYTES && /^([\da-f]{64}|[\w+/-]{43}=?)$/i.test(value);
  if (!isKey) throw new SettingsError(`${variable} must be 32 bytes, as 64 hex digits or in base64.`);
  return bytes;
};

/** The address that browsers use: scheme, host and port only, so that it can be compared with an Origin. */
export const origin: Parser<string> = (value, variable) => {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    url.pathname !== '/' ||
    url.search ||
    url.hash ||
    url.username
  ) {
    throw refusal(variable, value, 'an address such as https://consilium.example.org, without a path');
  }
  return url.origin;
};

const isNamedRange = (proxy: string) => ['loopback', 'linklocal', 'uniquelocal'].includes(proxy);

function wholeNumber(value: string): number | undefined {
  const number = /^\d{1,15}$/.test(value) ? Number(value) : NaN;
  return Number.isSafeInteger(number) ? number : undefined;
}

function refusal(variable: string, value: string, wanted: string): SettingsError {
  return new SettingsError(`${variable} must be ${wanted}, not ${JSON.stringify(value.slice(0, 60))}.`);
}
