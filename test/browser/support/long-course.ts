import type { DataSource } from 'typeorm';

const SESSIONS = `
  INSERT INTO treatment_session (id, case_id, kind, number, rel_day, product, setting, state, recorded_by, recorded_at)
  SELECT gen_random_uuid(), $1, 'dosing', n, (n - 1) * 7, 'ket_im', 'clinic', 'finished', $2, now()
  FROM generate_series(1, $3::int) n`;

/** Five vitals at five minutes of each session, in plausible waves. */
const VITALS = `
  INSERT INTO case_fact (id, root_id, batch_id, case_id, session_id, code, minute, kind, entered, unit, amount, recorded_by, recorded_at)
  SELECT made.id, made.id, made.id, $1, made.session_id, made.code, made.minute, 'quantity', made.amount::text, made.unit, made.amount, $2, now()
  FROM (
    SELECT gen_random_uuid() id, s.id session_id, v.code, m.minute, v.unit, v.base + (s.number + m.minute + 10) % v.wave amount
    FROM treatment_session s
    CROSS JOIN (VALUES (-10), (10), (30), (60), (90)) m (minute)
    CROSS JOIN (VALUES ('sbp', 'mm[Hg]', 120, 40), ('dbp', 'mm[Hg]', 70, 20), ('hr', '/min', 60, 30), ('spo2', '%', 95, 5), ('rr', '/min', 12, 6))
      v (code, unit, base, wave)
    WHERE s.case_id = $1) made`;

/** PHQ-9 on each day of a session, GAD-7 on every fourth; each tenth PHQ-9 was not done. */
const SCORES = `
  INSERT INTO case_fact (id, root_id, batch_id, case_id, code, rel_day, kind, amount, word, recorded_by, recorded_at)
  SELECT made.id, made.id, made.id, $1, made.code, made.rel_day, made.kind,
    CASE made.kind WHEN 'score' THEN made.total END, CASE made.kind WHEN 'absent' THEN 'not_done' END, $2, now()
  FROM (
    SELECT gen_random_uuid() id, v.code, s.rel_day, 20 - s.number % 15 total,
      CASE WHEN v.code = 'phq9' AND s.number % 10 = 0 THEN 'absent' ELSE 'score' END kind
    FROM treatment_session s CROSS JOIN (VALUES ('phq9', 1), ('gad7', 4)) v (code, every)
    WHERE s.case_id = $1 AND s.number % v.every = 0) made`;

/** Fills the course of a case with so many weekly dosing sessions, of 25 vitals each, and scores beside them. */
export async function fillCourse(
  database: DataSource,
  { caseId, recorder }: { caseId: string; recorder: string },
  sessions: number,
): Promise<void> {
  await database.transaction(async (manager) => {
    await manager.query('INSERT INTO case_course (case_id, version) VALUES ($1, 1) ON CONFLICT DO NOTHING', [caseId]);
    await manager.query(SESSIONS, [caseId, recorder, sessions]);
    await manager.query(VITALS, [caseId, recorder]);
    await manager.query(SCORES, [caseId, recorder]);
  });
}
