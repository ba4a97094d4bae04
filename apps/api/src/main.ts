import type { About } from '@consilium/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AddressInfo } from 'node:net';
import { createApp } from './bootstrap';
import { DEMO_PASSWORD } from './demo/data';
import { appRoleOf, connect, createDataSource, migrate, ownAddresses, refuseSuperuser } from './platform/database';
import type { DatabaseAddresses } from './platform/database';
import { startEmbeddedPostgres } from './platform/embedded-postgres';
import {
  ServerLife,
  browserAddress,
  heedFaults,
  listenFailure,
  refuseBusyAddress,
  releaseStartMemory,
  startFailureLine,
} from './platform/lifecycle';
import { isPrivate, isProduction, loadSettings } from './platform/settings';
import type { Settings } from './platform/settings';

const say = (line: string) => void process.stdout.write(`${line}\n`);

/** Settings → database → migrations → app → listening; each step is taken back in reverse when the server ends. */
async function start(settings: Settings, life: ServerLife): Promise<void> {
  await refuseBusyAddress(settings.host, settings.port);
  const database = await openDatabase(settings, life);
  await life.open(
    () => migrateOnce(settings, database),
    async () => undefined,
  );
  const app = await life.open(
    () => openApp(settings, database.app),
    (opened) => opened.close(),
  );
  releaseStartMemory();
  await announce(app, settings);
}

/** The database is the first thing opened, and so the last to be closed, whoever runs it. */
async function openDatabase(settings: Settings, life: ServerLife): Promise<DatabaseAddresses> {
  const own = ownAddresses(settings);
  if (own)
    return life.open(
      async () => own,
      async () => undefined,
    );
  const embedded = await life.open(
    () => startEmbeddedPostgres({ dataDir: settings.dataDir, log: say }),
    (opened) => opened.stop(),
  );
  return { owner: embedded.url, app: embedded.appUrl };
}

/** As the role that owns the tables; then the server's own role is looked at. */
async function migrateOnce(settings: Settings, database: DatabaseAddresses): Promise<void> {
  const production = settings.databaseUrl !== undefined && isProduction(settings, process.env);
  const owner = await connect(createDataSource(database.owner, settings), database.owner);
  try {
    if (production && !settings.allowSuperuser)
      await refuseSuperuser(
        owner,
        settings.migrationDatabaseUrl === undefined ? 'DATABASE_URL' : 'MIGRATION_DATABASE_URL',
      );
    await migrate(owner, appRoleOf(database));
  } finally {
    await owner.destroy();
  }
  if (database.app === database.owner) {
    if (production)
      say(
        'The server works as the role that owns its tables and could switch off what protects the audit log: set MIGRATION_DATABASE_URL too.',
      );
    return;
  }
  const app = await connect(createDataSource(database.app, settings), database.app);
  try {
    if (production && !settings.allowSuperuser) await refuseSuperuser(app, 'DATABASE_URL');
  } finally {
    await app.destroy();
  }
}

async function openApp(settings: Settings, databaseUrl: string): Promise<NestFastifyApplication> {
  const app = await createApp({ settings, databaseUrl });
  try {
    await app.listen(settings.port, settings.host);
    return app;
  } catch (error) {
    await app.close();
    throw listenFailure(error, settings.host, settings.port);
  }
}

async function announce(app: NestFastifyApplication, settings: Settings): Promise<void> {
  const { host, publicUrl, demo } = settings;
  const { port } = app.getHttpServer().address() as AddressInfo;
  const accounts = demo ? await demoAccounts(app) : [];
  if (accounts.length > 0) {
    say(`Demo accounts, each with the password ${DEMO_PASSWORD}:`);
    for (const { email, label } of accounts) say(`  ${email.padEnd(28)} ${label}`);
  }
  if (demo && !isPrivate(settings))
    say('Others can reach this server, and everybody knows the password of the demo accounts: no real data here.');
  if (publicUrl?.startsWith('https:') && settings.trustProxy === false)
    say(
      'PUBLIC_URL is https and TRUST_PROXY is 0: pages and sessions are refused until TRUST_PROXY names the proxy that ends TLS.',
    );
  say(`Consilium is ready at ${publicUrl ?? browserAddress(host, port)} (Ctrl-C stops it)`);
}

/** Those that the sign-in page offers. */
async function demoAccounts(app: NestFastifyApplication): Promise<NonNullable<About['demoAccounts']>> {
  const answer = await app.inject({ method: 'GET', url: '/api/v1/about' });
  return answer.statusCode === 200 ? (answer.json<About>().demoAccounts ?? []) : [];
}

async function main(): Promise<void> {
  let life: ServerLife | undefined;
  try {
    const settings = loadSettings(process.env);
    life = new ServerLife(settings.drainSeconds, say);
    life.heedSignals();
    heedFaults(life, say);
    await start(settings, life);
  } catch (error) {
    // A start that was told to end fails wherever it is; that is no news.
    if (!life?.isEnding) process.stderr.write(`${startFailureLine(error)}\n`);
    if (life) await life.end(1);
    process.exitCode = 1;
  }
}

void main();
