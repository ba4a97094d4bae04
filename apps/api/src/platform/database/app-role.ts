import { JOBS_SCHEMA } from '../jobs/migrate-jobs';
import { MIGRATIONS_TABLE } from './data-source';

/** Runs SQL as the owner of our tables. */
export interface OwnerConnection {
  query(sql: string): Promise<unknown>;
}

/** Bits of pg_trigger.tgtype. */
const ON_DELETE = 8;
const ON_UPDATE = 16;

/**
 * Gives a role what a server needs of our schema and the queue's, and no more (ADR 0027): rows, no tables. What is append-only by a trigger that refuses
 * every change, the audit log first, is append-only for the role too, so that the trigger is not all that stands. Tables that a migration makes
 * later are covered from the moment they are made. The caller owns the tables and holds the lock of our migrations.
 */
export async function grantToApp(owner: OwnerConnection, role: string): Promise<void> {
  const name = `"${role.replaceAll('"', '""')}"`;
  const schemas = `public, ${JOBS_SCHEMA}`;
  // Statements in one query are one transaction: nobody ever has more than is meant.
  await owner.query(`
    GRANT USAGE ON SCHEMA ${schemas} TO ${name};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${schemas} TO ${name};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${schemas} TO ${name};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schemas} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${name};
    ALTER DEFAULT PRIVILEGES IN SCHEMA ${schemas} GRANT USAGE, SELECT ON SEQUENCES TO ${name};
    REVOKE INSERT, UPDATE, DELETE ON ${MIGRATIONS_TABLE}, ${JOBS_SCHEMA}.migrations FROM ${name};
    ${keepAppendOnly(name)}
    ${keepViewsReadOnly(name)}
    ${openQueue(name)}`);
}

const keepAppendOnly = (role: string): string => `
  DO $$
  DECLARE refused record;
  BEGIN
    FOR refused IN
      SELECT t.tgrelid::regclass AS relation, concat_ws(', ', CASE WHEN bool_or(t.tgtype & ${ON_UPDATE} > 0) THEN 'UPDATE' END, CASE WHEN bool_or(t.tgtype & ${ON_DELETE} > 0) THEN 'DELETE' END) AS acts
      FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
      WHERE p.proname = 'refuse_change' AND p.pronamespace = 'public'::regnamespace AND t.tgqual IS NULL AND t.tgattr::text = '' AND t.tgtype & ${ON_UPDATE + ON_DELETE} > 0
      GROUP BY t.tgrelid
    LOOP
      EXECUTE format('REVOKE %s ON %s FROM %s', refused.acts, refused.relation, ${literal(role)});
    END LOOP;
  END $$;`;

/** A simple view takes writes for its table. */
const keepViewsReadOnly = (role: string): string => `
  DO $$
  DECLARE view regclass;
  BEGIN
    FOR view IN SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
    LOOP
      EXECUTE format('REVOKE INSERT, UPDATE, DELETE ON %s FROM %s', view, ${literal(role)});
    END LOOP;
  END $$;`;

/** The queue's tables let nobody but their owner see a row unless a policy says so. */
const openQueue = (role: string): string => `
  DO $$
  DECLARE closed record;
  BEGIN
    FOR closed IN
      SELECT c.relname FROM pg_class c
      WHERE c.relnamespace = '${JOBS_SCHEMA}'::regnamespace AND c.relrowsecurity AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polroles @> ARRAY[to_regrole(${literal(role)})::oid])
    LOOP
      EXECUTE format('CREATE POLICY %s ON ${JOBS_SCHEMA}.%I TO %s USING (true) WITH CHECK (true)', ${literal(role)}, closed.relname, ${literal(role)});
    END LOOP;
  END $$;`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;
