import type { ParseArgsOptionsConfig } from 'node:util';
import type { DataSource } from 'typeorm';
import type { AccountChanges } from '../members/account-changes';
import type { AccountsRepository } from '../members/accounts.repository';
import type { Audit, AuditActor } from '../platform/audit/audit';
import type { PrivacyKey } from '../platform/keys/privacy-key';
import type { Settings } from '../platform/settings';
import type { Transactions } from '../platform/transactions/transactions';
import type { SessionEndings } from '../auth/session-endings';
import type { RoomLookups } from '../rooms/room-lookups';

/** What the command line did not say rightly; shown with the command's usage. */
export class UsageError extends Error {}

/** What the database answered no to, in a line for the operator. */
export class CommandRefused extends Error {}

/** Who acts in the audit: somebody at the machine, who is no member. Their connection knows the name (operator.ts). */
export const OPERATOR: AuditActor = { memberId: null, role: 'operator', sessionId: null };

export interface CommandContext {
  settings: Settings;
  dataSource: DataSource;
  /** The role that servers work with, where it is not the owner. */
  appRole: string | undefined;
  transactions: Transactions;
  audit: Audit;
  /** Of the chains; made in DATA_DIR where there is none. */
  key: PrivacyKey;
  accounts: AccountsRepository;
  changes: AccountChanges;
  endings: SessionEndings;
  rooms: RoomLookups;
  print: (line: string) => void;
}

/** Options as parsed: each name with the texts that were given, in order. */
export type Options = Readonly<Record<string, readonly string[]>>;

export interface Command {
  /** After `npm run admin -- `. */
  usage: string;
  about: string;
  options: ParseArgsOptionsConfig;
  /** False where the database is to be left in the version that it has. */
  migrates?: false;
  run(context: CommandContext, options: Options): Promise<void>;
}

/** Every option takes a text and may be given again; what makes no sense twice is refused when it is read. */
export const texts = (...names: string[]): ParseArgsOptionsConfig =>
  Object.fromEntries(names.map((name) => [name, { type: 'string' as const, multiple: true }]));

export function optional(options: Options, name: string): string | undefined {
  const given = options[name] ?? [];
  if (given.length > 1) throw new UsageError(`--${name} is given twice.`);
  const text = given[0]?.trim();
  if (text === '') throw new UsageError(`--${name} needs a value.`);
  return text;
}

export function needed(options: Options, name: string): string {
  const text = optional(options, name);
  if (text === undefined) throw new UsageError(`--${name} is missing.`);
  return text;
}

export function oneOf<const L extends readonly string[]>(known: L, text: string, name: string): L[number] {
  const found = known.find((one) => one === text);
  if (found === undefined) throw new UsageError(`--${name} must be one of: ${known.join(', ')}.`);
  return found;
}
