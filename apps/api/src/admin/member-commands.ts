import { MODALITY_CODES } from '@consilium/clinical';
import { DISCIPLINES, PLATFORM_ROLES } from '@consilium/contracts';
import { addMember, ensurePractice } from '../members/create-member';
import { browserAddress } from '../platform/lifecycle';
import { isUniqueViolation } from '../platform/database';
import {
  CommandRefused,
  OPERATOR,
  needed,
  oneOf,
  optional,
  texts,
  type Command,
  type CommandContext,
  type Options,
} from './command';
import { emailOf, licenceOf, lineOf, memberOf } from './fields';
import { passTexts, recordPassed } from './text-gate';

/** The link's path is the web app's `/invitation/:token`. */
function linkLines({ settings }: CommandContext, secret: string): string[] {
  const base = settings.publicUrl ?? browserAddress(settings.host, settings.port);
  return [
    `One-time link, good for ${settings.invitationHours} hours, to choose a password:`,
    `${base}/invitation/${secret}`,
  ];
}

async function add(context: CommandContext, options: Options): Promise<void> {
  const spec = {
    email: emailOf(needed(options, 'email')),
    displayName: lineOf(needed(options, 'name'), 'name', 120),
    discipline: options.discipline && oneOf(DISCIPLINES, needed(options, 'discipline'), 'discipline'),
    roles: (options.role ?? []).map((role) => oneOf(PLATFORM_ROLES, role, 'role')),
    modalities: (options.modality ?? []).map((modality) => oneOf(MODALITY_CODES, modality, 'modality')),
    licences: (options.licence ?? []).map(licenceOf),
  };
  const practice = { name: lineOf(needed(options, 'practice'), 'practice', 120), region: optional(options, 'region') };
  const passed = passTexts(options, [
    { option: 'name', text: spec.displayName, profile: 'account' },
    { option: 'practice', text: practice.name, profile: 'operational' },
    ...(practice.region === undefined
      ? []
      : [{ option: 'region', text: practice.region, profile: 'operational' as const }]),
  ]);
  const secret = await context.transactions
    .run(async (tx) => {
      const { id, created } = await addMember(tx, { ...spec, practiceId: await ensurePractice(tx, practice) });
      if (!created)
        throw new CommandRefused(
          `A member with the e-mail ${spec.email} exists already; "member invite" makes a new link.`,
        );
      await context.audit.append(tx, { actor: OPERATOR, action: 'member.added', objectType: 'member', objectId: id });
      await recordPassed(context, tx, passed, id);
      return context.changes.invite(tx, OPERATOR, id, context.settings.invitationHours);
    })
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'licence_number_uq'))
        throw new CommandRefused('This license number belongs to another member of that jurisdiction.');
      throw error;
    });
  context.print(`${spec.displayName} <${spec.email}> is a member of ${practice.name}.`);
  if (spec.licences.length > 0)
    context.print('Licenses count once they are verified: "licence list", then "licence verify --id".');
  for (const line of linkLines(context, secret)) context.print(line);
}

async function invite(context: CommandContext, options: Options): Promise<void> {
  const memberId = await memberOf(context, needed(options, 'email'));
  const secret = await context.transactions.run((tx) =>
    context.changes.invite(tx, OPERATOR, memberId, context.settings.invitationHours),
  );
  for (const line of linkLines(context, secret)) context.print(line);
}

async function disable(context: CommandContext, options: Options): Promise<void> {
  const memberId = await memberOf(context, needed(options, 'email'));
  const done = await context.transactions.run((tx) => context.changes.disable(tx, OPERATOR, memberId));
  context.print(done ? 'Disabled; every session of the member is over.' : 'Was disabled already.');
}

async function enable(context: CommandContext, options: Options): Promise<void> {
  const memberId = await memberOf(context, needed(options, 'email'));
  const done = await context.transactions.run((tx) => context.changes.enable(tx, OPERATOR, memberId));
  context.print(done ? 'Enabled; the member can sign in again.' : 'Was not disabled.');
}

async function list({ accounts, transactions, print }: CommandContext): Promise<void> {
  const rows = await accounts.all(transactions);
  for (const { email, displayName, discipline, roles, practice, state } of rows) {
    const what = [discipline ?? '-', ...(roles.length > 0 ? [`(${roles.join(', ')})`] : [])].join(' ');
    print([email, displayName, what, practice, state].join('\t'));
  }
  print(`Members: ${rows.length}`);
}

export const MEMBER_COMMANDS: Readonly<Record<string, Command>> = {
  'member add': {
    usage:
      'member add --email E --name N --practice P [--region R] [--discipline D] [--role R]… [--modality M]… [--licence JURISDICTION:NUMBER:YYYY-MM-DD[:prescriber]]… [--because REASON]',
    about: 'Adds a member (and the practice, if it is new) and prints a one-time link to choose a password.',
    options: texts('email', 'name', 'practice', 'region', 'discipline', 'role', 'modality', 'licence', 'because'),
    run: add,
  },
  'member invite': {
    usage: 'member invite --email E',
    about: 'Prints a new one-time link; earlier ones stop working. Also for a forgotten password.',
    options: texts('email'),
    run: invite,
  },
  'member disable': {
    usage: 'member disable --email E',
    about: 'Refuses the member from now on and ends every session.',
    options: texts('email'),
    run: disable,
  },
  'member enable': {
    usage: 'member enable --email E',
    about: 'Lets a disabled member sign in again.',
    options: texts('email'),
    run: enable,
  },
  'member list': { usage: 'member list', about: 'Lists every member.', options: {}, run: list },
};
