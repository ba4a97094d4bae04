import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A report hides at once; its words come afterwards, once. Whoever pressed may undo it for a moment, which the report then says. */
export class DescribeReports1760000010900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER incident_report_unchanged ON incident_report');
    await runner.query(`
      CREATE TRIGGER incident_report_unchanged BEFORE UPDATE ON incident_report FOR EACH ROW
      WHEN (OLD.reason <> '' OR NEW.reason = '' OR (OLD.incident_id, OLD.member_id, OLD.at, OLD.hid_text) IS DISTINCT FROM (NEW.incident_id, NEW.member_id, NEW.at, NEW.hid_text)
        OR (OLD.category IS NOT NULL AND OLD.category IS DISTINCT FROM NEW.category))
      EXECUTE FUNCTION refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER incident_report_unchanged ON incident_report');
    await runner.query(
      'CREATE TRIGGER incident_report_unchanged BEFORE UPDATE ON incident_report FOR EACH ROW EXECUTE FUNCTION refuse_change()',
    );
  }
}
