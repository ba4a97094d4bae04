import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The outline of an ended consultation: people, times and places in the log, no text. Written once; the trigger refuses changes. */
export class CreateConsultationSummaries1760000006300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE consultation_summary (
        consultation_id uuid NOT NULL,
        room_id uuid NOT NULL,
        ended_seq bigint NOT NULL,
        format smallint NOT NULL,
        outline jsonb NOT NULL,
        written_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT consultation_summary_pk PRIMARY KEY (consultation_id),
        CONSTRAINT consultation_summary_consultation_fk FOREIGN KEY (consultation_id) REFERENCES consultation (id) ON DELETE CASCADE
      )`);
    await runner.query('CREATE INDEX consultation_summary_room_ix ON consultation_summary (room_id, ended_seq)');
    await runner.query(
      'CREATE TRIGGER consultation_summary_unchanged BEFORE UPDATE ON consultation_summary FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE consultation_summary');
  }
}
