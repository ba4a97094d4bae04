import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import type { Act } from '../../apps/api/src/platform/audit/acts';
import { Audit, type AuditEntry } from '../../apps/api/src/platform/audit/audit';
import { HeadFile, type KeptHead } from '../../apps/api/src/platform/audit/kept-head';
import { AuditSealer } from '../../apps/api/src/platform/audit/sealer';
import { verifyAudit, type AuditVerification } from '../../apps/api/src/platform/audit/verify';
import { createDataSource } from '../../apps/api/src/platform/database';
import { PrivacyKey } from '../../apps/api/src/platform/keys/privacy-key';
import { loadSettings } from '../../apps/api/src/platform/settings';
import { Transactions } from '../../apps/api/src/platform/transactions/transactions';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { until } from '../support/until';

const NOBODY = { memberId: null, role: null, sessionId: null };

/** An audit log on a database of its own, with what writes, seals and changes it. */
export interface AuditFixture {
  database: TestDatabase;
  dataSource: DataSource;
  transactions: Transactions;
  audit: Audit;
  key: PrivacyKey;
  /** The file outside of the database that a sealer keeps the head of the chain in. */
  headFile: HeadFile;
  /** Against the head that is kept, unless another is given. */
  verify(kept?: KeptHead | null): Promise<AuditVerification>;
  /** Another process's sealer, not started. */
  sealer(): AuditSealer;
  /** Seals until so many rows are sealed: transactions of other databases on the same PostgreSQL may hold a sealer back. */
  seal(count: number, sealer?: AuditSealer): Promise<void>;
  /** The actions of the sealed rows in the order of the chain. */
  sealedActions(): Promise<string[]>;
  /** Appends rows, one transaction each. */
  append(...actions: string[]): Promise<void>;
  /** Runs SQL as a superuser who has switched the triggers off. */
  tamper(sql: string): Promise<void>;
  /** Empties the log and forgets its head, so that tests can share a database. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

export async function openAuditFixture(environment: Record<string, string> = {}): Promise<AuditFixture> {
  const database = await createTestDatabase();
  const dataSource = await createDataSource(database.url).initialize();
  const transactions = new Transactions(dataSource);
  const audit = new Audit();
  const dataDir = await mkdtemp(join(tmpdir(), 'consilium-audit-'));
  const settings = loadSettings({ DATA_DIR: dataDir, PRIVACY_KEY: 'a7'.repeat(32), ...environment });
  const key = new PrivacyKey(settings);
  const headFile = new HeadFile(settings);
  const newSealer = () => new AuditSealer(transactions, settings, key, audit);
  const tamper = (sql: string) =>
    dataSource.transaction(async (manager) => {
      await manager.query('SET LOCAL session_replication_role = replica');
      await manager.query(sql);
    });
  const sealedActions = async () => {
    const rows = await transactions.query<{ action: string }>(
      'SELECT action FROM audit_seal s JOIN audit_entry e ON e.id = s.entry_id ORDER BY position',
    );
    return rows.map(({ action }) => action);
  };
  return {
    database,
    dataSource,
    transactions,
    audit,
    key,
    headFile,
    verify: async (kept) => verifyAudit(dataSource, { key, kept: kept === undefined ? await headFile.read() : kept }),
    sealer: newSealer,
    sealedActions,
    seal: async (count, sealer = newSealer()) => {
      await until(async () => {
        await sealer.sealAll();
        return (await sealedActions()).length >= count;
      });
    },
    append: async (...actions) => {
      for (const action of actions) await transactions.run((tx) => audit.append(tx, entryOf(action)));
    },
    tamper,
    clear: async () => {
      await tamper('TRUNCATE audit_entry, audit_seal RESTART IDENTITY');
      await rm(headFile.path, { force: true });
    },
    close: async () => {
      await dataSource.destroy();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Some tests of the chain write acts that nobody does. */
export const entryOf = (action: string): AuditEntry => ({
  actor: NOBODY,
  action: action as Act,
  objectType: 'case',
  objectId: 'KAP-TEST',
  reason: 'why "not"\n',
});
