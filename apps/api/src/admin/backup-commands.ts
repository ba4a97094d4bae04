import { resolve } from 'node:path';
import { readBackupKey } from '../backup/backup-key';
import { BackupRefused } from '../backup/backup-refused';
import { beginNewEpochs, type NewEpochs } from '../backup/new-epochs';
import { restoreBackup } from '../backup/restore-backup';
import { takeBackup } from '../backup/take-backup';
import { verifyAudit } from '../platform/audit/verify';
import { verifyRooms } from '../rooms/room-chain';
import { CommandRefused, OPERATOR, needed, texts, type Command, type CommandContext, type Options } from './command';

const refused = (error: unknown): never => {
  throw error instanceof BackupRefused ? new CommandRefused(error.message) : error;
};

async function backup(context: CommandContext, options: Options): Promise<void> {
  const path = resolve(needed(options, 'to'));
  const key = await readBackupKey(context.settings.backupKeyFile).catch(refused);
  // Before the snapshot, so that the backup holds its own record.
  await context.audit.append(context.transactions, {
    actor: OPERATOR,
    action: 'backup.taken',
    objectType: 'database',
    objectId: null,
  });
  const { rows, sha256, auditHead } = await takeBackup(context.dataSource, path, key).catch(refused);
  context.print(
    key
      ? `${rows} rows are in ${path}, encrypted with the key in ${key.file}.`
      : `${rows} rows are in ${path}, not encrypted. It holds what members wrote: encrypt it, or set BACKUP_KEY_FILE.`,
  );
  context.print(`SHA-256 of its content: ${sha256}`);
  context.print(
    auditHead
      ? `Head of the audit log: position ${auditHead.position}, ${auditHead.hash}`
      : 'Nothing of the audit log is sealed yet.',
  );
}

async function restore(context: CommandContext, options: Options): Promise<void> {
  let epochs: NewEpochs = { rooms: 0, sessions: 0 };
  const key = await readBackupKey(context.settings.backupKeyFile).catch(refused);
  const { head, rows } = await restoreBackup(context.dataSource, {
    path: resolve(needed(options, 'from')),
    key,
    replace: options.replace !== undefined,
    appRole: context.appRole,
    finish: async (tx, { takenAt }) => void (epochs = await beginNewEpochs(tx, context, OPERATOR, `taken ${takenAt}`)),
  }).catch(refused);
  context.print(`${rows} rows of ${head.takenAt} are restored.`);
  sayEpochs(context, epochs);
  await check(context);
}

async function restored(context: CommandContext): Promise<void> {
  sayEpochs(
    context,
    await context.transactions.run((tx) => beginNewEpochs(tx, context, OPERATOR, 'restored by other means')),
  );
  await check(context);
}

function sayEpochs({ print }: CommandContext, { rooms, sessions }: NewEpochs): void {
  print(`Rooms with a new epoch: ${rooms}; their clients start afresh. Sessions ended: ${sessions}.`);
}

/** A restore counts only when both chains hold (RES-01). */
async function check({ dataSource, key, print }: CommandContext): Promise<void> {
  const { ok, sealed, head, firstBroken } = await verifyAudit(dataSource, { key, kept: null });
  const broken = await verifyRooms(dataSource);
  // Rows that waited when the backup was taken are sealed by the next server.
  const waits = firstBroken?.why === 'unsealed' || firstBroken?.why === 'nothing sealed';
  const otherKey = firstBroken?.why === 'another key';
  if (!ok && !waits && !otherKey)
    throw new CommandRefused('The audit log does not fit its chain: run "audit verify", and restore another backup.');
  if (broken.length > 0)
    throw new CommandRefused(
      `The log of ${broken.length} rooms does not fit its digests, first ${broken[0]?.roomId} at seq ${broken[0]?.seq}: restore another backup.`,
    );
  if (otherKey)
    return print(
      'The log of every room is whole. The audit log was sealed with another PRIVACY_KEY than the one that is set here, so it cannot be checked.',
    );
  print(`The audit log (${sealed} sealed rows${head ? `, up to ${head}` : ''}) and the log of every room are whole.`);
}

export const BACKUP_COMMANDS: Readonly<Record<string, Command>> = {
  backup: {
    usage: 'backup --to FILE',
    about: 'Writes all that the database holds at one moment into one file; servers may go on working.',
    options: texts('to'),
    migrates: false,
    run: backup,
  },
  restore: {
    usage: 'restore --from FILE [--replace]',
    about: 'Puts a backup into an empty database, or with --replace instead of what it holds. Servers must be stopped.',
    options: { ...texts('from'), replace: { type: 'boolean' } },
    run: restore,
  },
  restored: {
    usage: 'restored',
    about: 'After a restore by other means (pg_restore, a snapshot): clients start afresh, every session ends.',
    options: {},
    run: restored,
  },
};
