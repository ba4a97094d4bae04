import { validate as isUuid } from 'uuid';
import { isUniqueViolation } from '../platform/database';
import {
  CommandRefused,
  OPERATOR,
  UsageError,
  needed,
  optional,
  texts,
  type Command,
  type CommandContext,
  type Options,
} from './command';
import { emailOf, licenceOf, memberOf } from './fields';

async function addOne(context: CommandContext, options: Options): Promise<void> {
  const memberId = await memberOf(context, needed(options, 'email'));
  const licence = licenceOf(needed(options, 'licence'));
  const id = await context.transactions
    .run(async (tx) => {
      const added = await context.accounts.addLicence(tx, memberId, licence);
      await context.audit.append(tx, {
        actor: OPERATOR,
        action: 'licence.added',
        objectType: 'licence',
        objectId: added,
      });
      return added;
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'licence_number_uq'))
        throw new CommandRefused('This license number is recorded already.');
      throw error;
    });
  context.print(`Licence ${id} is recorded; it counts once it is verified.`);
}

async function verifyOne({ transactions, changes, print }: CommandContext, options: Options): Promise<void> {
  const id = needed(options, 'id');
  if (!isUuid(id)) throw new UsageError('--id must be the id of a license, as "licence list" shows it.');
  if (!(await transactions.run((tx) => changes.verifyLicence(tx, OPERATOR, id))))
    throw new CommandRefused(`There is no licence ${id}.`);
  print('Verified.');
}

async function listLicences({ accounts, transactions, print }: CommandContext, options: Options): Promise<void> {
  const email = optional(options, 'email');
  const rows = await accounts.licences(transactions, email === undefined ? null : emailOf(email));
  for (const row of rows) {
    print(
      [
        row.id,
        row.email,
        row.jurisdiction,
        row.number,
        row.prescriber ? 'prescriber' : '-',
        `until ${row.expiresOn}`,
        row.verified ? 'verified' : 'not verified',
      ].join('\t'),
    );
  }
  print(`Licences: ${rows.length}`);
}

async function endSessions(context: CommandContext, options: Options): Promise<void> {
  const memberId = await memberOf(context, needed(options, 'member'));
  const ended = await context.transactions.run((tx) =>
    context.endings.end(tx, { memberId }, 'ended_by_operator', OPERATOR),
  );
  context.print(`Sessions ended: ${ended}.`);
}

export const OTHER_COMMANDS: Readonly<Record<string, Command>> = {
  'licence add': {
    usage: 'licence add --email E --licence JURISDICTION:NUMBER:YYYY-MM-DD[:prescriber]',
    about: 'Records a license, e.g. a renewed one.',
    options: texts('email', 'licence'),
    run: addOne,
  },
  'licence list': {
    usage: 'licence list [--email E]',
    about: 'Lists licenses with their ids.',
    options: texts('email'),
    run: listLicences,
  },
  'licence verify': {
    usage: 'licence verify --id ID',
    about: 'Says that the license was looked up at its board.',
    options: texts('id'),
    run: verifyOne,
  },
  'session end': {
    usage: 'session end --member E',
    about: 'Ends every session of the member with this e-mail.',
    options: texts('member'),
    run: endSessions,
  },
};
