import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-ins: only the hash of a token is kept. `sign_in_failure` has the three columns, in the order, that rate-limiter-flexible writes. */
export class CreateSessions1760000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE session (
        id uuid NOT NULL,
        token_hash bytea NOT NULL,
        member_id uuid NOT NULL,
        started_at timestamptz(3) NOT NULL,
        last_active_at timestamptz(3) NOT NULL,
        idle_expires_at timestamptz(3) NOT NULL,
        expires_at timestamptz(3) NOT NULL,
        ended_at timestamptz(3),
        end_reason text,
        device text NOT NULL,
        network text NOT NULL,
        CONSTRAINT session_pk PRIMARY KEY (id),
        CONSTRAINT session_token_uq UNIQUE (token_hash),
        CONSTRAINT session_member_fk FOREIGN KEY (member_id) REFERENCES member (id),
        CONSTRAINT session_end_reason_known CHECK (end_reason IN ('signed_out', 'ended_by_owner', 'idle', 'expired', 'account_disabled', 'password_changed')),
        CONSTRAINT session_end_has_reason CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
        CONSTRAINT session_idle_within_absolute CHECK (idle_expires_at <= expires_at)
      )`);
    await runner.query(`CREATE INDEX session_member_ix ON session (member_id) WHERE ended_at IS NULL`);
    await runner.query(`CREATE INDEX session_due_ix ON session (idle_expires_at) WHERE ended_at IS NULL`);
    await runner.query(`
      CREATE TABLE sign_in_failure (
        key varchar(255) NOT NULL,
        points integer NOT NULL DEFAULT 0,
        expire bigint,
        CONSTRAINT sign_in_failure_pk PRIMARY KEY (key)
      )`);
    await runner.query(`CREATE INDEX sign_in_failure_expire_ix ON sign_in_failure (expire)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sign_in_failure');
    await runner.query('DROP TABLE session');
  }
}
