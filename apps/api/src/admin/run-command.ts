import { parseArgs } from 'node:util';
import { AccountChanges } from '../members/account-changes';
import { AccountsRepository } from '../members/accounts.repository';
import { Audit } from '../platform/audit/audit';
import { Bus } from '../platform/bus/bus';
import { safeErrorFields } from '../platform/logging/safe-error';
import { PrivacyKey } from '../platform/keys/privacy-key';
import { StartFailure, loadSettings } from '../platform/settings';
import { Prepared } from '../platform/transactions/prepared';
import { Transactions } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import { SessionEndings } from '../auth/session-endings';
import { SessionsRepository } from '../auth/sessions.repository';
import { CommandRefused, UsageError, texts, type Command, type Options } from './command';
import { AUDIT_COMMANDS } from './audit-commands';
import { BACKUP_COMMANDS } from './backup-commands';
import { MEMBER_COMMANDS } from './member-commands';
import { OTHER_COMMANDS } from './other-commands';
import { openDatabase } from './open-database';
import { OPERATOR_OPTION, operatorName } from './operator';

const COMMANDS: Readonly<Record<string, Command>> = {
  ...MEMBER_COMMANDS,
  ...OTHER_COMMANDS,
  ...AUDIT_COMMANDS,
  ...BACKUP_COMMANDS,
};

export interface Terminal {
  env: Readonly<Record<string, string | undefined>>;
  out: (line: string) => void;
  error: (line: string) => void;
}

/** Runs one command line (without the program's name) and answers the exit code: 0, or 1 with the reason on `error`. */
export async function runCommand(words: readonly string[], terminal: Terminal): Promise<number> {
  // Most names have two words, e.g. `member add`.
  const length = [2, 1].find((count) => Object.hasOwn(COMMANDS, words.slice(0, count).join(' '))) ?? 0;
  const command = COMMANDS[words.slice(0, length).join(' ')];
  if (!command) {
    const asked = words.length === 0 || ['help', '--help', '-h'].includes(words[0] ?? '');
    for (const line of allUsage()) (asked ? terminal.out : terminal.error)(line);
    return asked ? 0 : 1;
  }
  try {
    await run(command, words.slice(length), terminal);
    return 0;
  } catch (error) {
    terminal.error(reasonOf(error));
    if (error instanceof UsageError) terminal.error(`Usage: npm run admin -- ${command.usage}`);
    return 1;
  }
}

/** A message of ours is for the operator; a foreign one might quote values. */
function reasonOf(error: unknown): string {
  if (error instanceof UsageError || error instanceof CommandRefused || error instanceof StartFailure)
    return error.message;
  const fields = Object.entries(safeErrorFields(error)).filter(([, value]) => value !== undefined);
  return `The command failed: ${fields.map(([name, value]) => `${name}=${value}`).join(' ')}`;
}

async function run(command: Command, words: readonly string[], { env, out, error }: Terminal): Promise<void> {
  const options = parse(command, words);
  const settings = loadSettings(env);
  const { dataSource, appRole, close } = await openDatabase(settings, error, {
    migrated: command.migrates,
    operator: operatorName(options, env),
  });
  try {
    const audit = new Audit();
    const transactions = new Transactions(dataSource);
    const accounts = new AccountsRepository();
    const sessions = new SessionsRepository(new Prepared(dataSource), transactions);
    const endings = new SessionEndings(audit, new Bus(), sessions);
    await command.run(
      {
        settings,
        dataSource,
        appRole,
        transactions,
        accounts,
        audit,
        key: new PrivacyKey(settings),
        changes: new AccountChanges(accounts, audit, endings),
        endings,
        rooms: new RoomLookups(),
        print: out,
      },
      options,
    );
  } finally {
    await close();
  }
}

function parse(command: Command, words: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: { ...command.options, ...texts(OPERATOR_OPTION) },
      strict: true,
      allowPositionals: false,
    });
    // A switch such as --replace is there or not; every other option of ours takes texts, so parseArgs gives lists of texts.
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map(String) : []]),
    );
  } catch (error) {
    // Only its first sentence: the rest explains how to pass positionals, which no command of ours takes.
    throw new UsageError(`${(error as Error).message.split('. ')[0]}.`);
  }
}

function allUsage(): string[] {
  return [
    'Usage: npm run admin -- COMMAND',
    'With --operator NAME the audit log says that it was you; without it, your account on this machine.',
    '',
    ...Object.values(COMMANDS).flatMap(({ usage, about }) => [`  ${usage}`, `      ${about}`]),
  ];
}
