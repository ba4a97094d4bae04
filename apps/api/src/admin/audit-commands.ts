import { AuditReads } from '../platform/audit/audit-reads';
import { beginChainAgain } from '../platform/audit/beginnings';
import { HeadFile } from '../platform/audit/kept-head';
import { verifyAudit, type BrokenRow } from '../platform/audit/verify';
import { verifyRooms } from '../rooms/room-chain';
import {
  CommandRefused,
  OPERATOR,
  needed,
  optional,
  texts,
  type Command,
  type CommandContext,
  type Options,
} from './command';
import { headOf } from './fields';
import { passTexts, recordPassed } from './text-gate';

/** What each kind of break means to an operator. */
const MEANS: Record<BrokenRow['why'], string> = {
  edited: 'it was changed after it was sealed',
  'entry deleted': 'it was deleted, its seal is left',
  'seal deleted': 'its seal is gone',
  'seal edited': 'its seal was changed or made without the key',
  'another key': 'it was sealed with another PRIVACY_KEY than the one that is set here',
  inserted: 'it was put in behind the chain',
  'cut off': 'the chain ends before the head that is kept here',
  'another hash': 'the chain was made anew: it differs from the head that is kept here',
  'nothing sealed': 'the log has rows, or had them, and no seal',
  unsealed:
    'rows have waited for their seal for more than a minute: no server seals them, or their seals were taken away',
  emptied: 'rows were numbered, and none is left',
};

async function verifyLog(context: CommandContext, options: Options): Promise<void> {
  const { dataSource, key, print, settings } = context;
  const given = optional(options, 'head');
  const wanted = given === undefined ? undefined : headOf(given);
  const file = new HeadFile(settings);
  const kept = await file.read();
  const { ok, sealed, keyed, head, unsealedTail, firstBroken } = await verifyAudit(dataSource, { key, kept });
  const brokenRooms = await verifyRooms(dataSource);
  const why = firstBroken?.why ?? (brokenRooms.length > 0 ? 'rooms' : null);
  await context.audit.append(context.transactions, {
    actor: OPERATOR,
    action: 'audit.verified',
    objectType: 'audit',
    objectId: null,
    outcome: why ? 'error' : 'ok',
    reason: why ?? `${sealed} rows`,
  });
  print(`${sealed} rows of the audit log are sealed${head ? `, up to ${head}` : ''}; ${keyed} of them with the key.`);
  print(
    unsealedTail.count === 0
      ? 'Nothing waits for its seal.'
      : `${unsealedTail.count} rows wait for their seal, the oldest for ${Math.round(unsealedTail.oldestSeconds)} seconds.`,
  );
  print(
    kept
      ? `Compared with the head at position ${kept.position} that is kept in ${file.path}.`
      : `No head is kept in ${file.path}: what was cut off the end with its seals shows only against a head from elsewhere (--head).`,
  );
  if (!ok) {
    const { entryId = 'unknown', position = null } = firstBroken ?? {};
    throw new CommandRefused(
      `The log was tampered with: the first broken row is ${entryId} at position ${position ?? 'none'} (${firstBroken ? `${firstBroken.why}: ${MEANS[firstBroken.why]}` : 'unknown'}).`,
    );
  }
  if (brokenRooms.length > 0)
    throw new CommandRefused(
      `The log of ${brokenRooms.length} rooms was tampered with, first ${brokenRooms[0]?.roomId} at seq ${brokenRooms[0]?.seq}.`,
    );
  print('The chain is whole, and the log of every room.');
  if (wanted !== undefined) await findHead(context, wanted, sealed);
}

async function findHead({ transactions, print }: CommandContext, wanted: string, sealed: number): Promise<void> {
  const seal = await new AuditReads().seal(transactions, Buffer.from(wanted, 'hex'));
  if (!seal)
    throw new CommandRefused(
      `The chain does not contain the head ${wanted}: what was sealed up to it was cut off or made anew, or it is the head of another database.`,
    );
  print(
    `It contains the head ${wanted}, at position ${seal.position}, sealed ${seal.sealedAt.toISOString()}; ${sealed - Number(seal.position)} rows came after it.`,
  );
}

async function beginAgain(context: CommandContext, options: Options): Promise<void> {
  const reason = needed(options, 'because');
  const passed = passTexts({}, [{ option: 'because', text: reason, profile: 'clinical' }]);
  await context.transactions.run(async (tx) => {
    await beginChainAgain(tx, context, OPERATOR, reason);
    await recordPassed(context, tx, passed, 'chain');
  });
  context.print('Servers seal again within seconds. What was broken stays visible to "audit verify".');
}

export const AUDIT_COMMANDS: Readonly<Record<string, Command>> = {
  'audit verify': {
    usage: 'audit verify [--head FILE|HASH]',
    about:
      'Checks the audit log and the rooms against their chains, and against the head that is kept in DATA_DIR; names the first broken row. With a head from elsewhere: says whether the chain still contains it.',
    options: texts('head'),
    run: verifyLog,
  },
  'audit begin-again': {
    usage: 'audit begin-again --because TEXT',
    about:
      'After a break was looked into: lets servers seal again from what the database holds now. The row that says so can only be made with the key.',
    options: texts('because'),
    run: beginAgain,
  },
};
