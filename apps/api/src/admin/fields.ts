import { readFileSync, statSync } from 'node:fs';
import { normalEmail } from '@consilium/domain';
import { CommandRefused, UsageError, type CommandContext } from './command';
import type { LicenceSpec } from '../members/create-member';

/** JURISDICTION:NUMBER:YYYY-MM-DD[:prescriber], e.g. `US-OR:MD-12345:2027-06-30:prescriber`. */
export function licenceOf(text: string): LicenceSpec {
  const [jurisdiction, number, expiresOn, prescriber, ...more] = text.split(':').map((part) => part.trim());
  const understood =
    jurisdiction &&
    number &&
    expiresOn &&
    (prescriber === undefined || prescriber === 'prescriber') &&
    more.length === 0;
  if (!understood)
    throw new UsageError(
      '--licence must be JURISDICTION:NUMBER:YYYY-MM-DD or JURISDICTION:NUMBER:YYYY-MM-DD:prescriber.',
    );
  if (!isDate(expiresOn)) throw new UsageError(`--licence: ${expiresOn} is no date of the form YYYY-MM-DD.`);
  return { jurisdiction, number, expiresOn, prescriber: prescriber !== undefined };
}

/** A day that the calendar has: 2026-02-30 is none. */
function isDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : new Date(NaN);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

export function emailOf(text: string): string {
  if (!/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text) || text.length > 254)
    throw new UsageError('--email must be an e-mail address.');
  return normalEmail(text);
}

export function lineOf(text: string, name: string, most: number): string {
  if (/\p{Cc}/u.test(text) || text.length > most)
    throw new UsageError(`--${name} must be one line of at most ${most} characters.`);
  return text;
}

const HASH = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/gi;

/** The head of an audit chain in lower-case hexadecimal: the text itself, or the last one in the file that it names (a line of a log, what `backup` printed). */
export function headOf(text: string): string {
  const isFile = !/^[0-9a-f]{64}$/i.test(text) && (statSync(text, { throwIfNoEntry: false })?.isFile() ?? false);
  const hash = (isFile ? readFileSync(text, 'utf8') : text).match(HASH)?.at(-1);
  if (hash === undefined)
    throw new UsageError('--head must be a hash of 64 hexadecimal digits, or a file that holds one.');
  return hash.toLowerCase();
}

/** The id of the member with this e-mail, or a refusal that says so. */
export async function memberOf({ accounts, transactions }: CommandContext, email: string): Promise<string> {
  const id = await accounts.idOf(transactions, emailOf(email));
  if (id === null) throw new CommandRefused(`There is no member with the e-mail ${normalEmail(email)}.`);
  return id;
}
