import { columns, neverNull, statement } from '../platform/sql';
import { ConsultationSummary } from './consultation-summary.entity';
import { Consultation } from './consultation.entity';

const summary = columns(ConsultationSummary, 's', ['consultationId', 'endedSeq', 'outline']);
const consultation = columns(Consultation, 'c', [
  'scheduledFor',
  'startedAt',
  'endedAt',
  'facilitatorId',
  'presenterId',
]);

/** $1 a room, $2 one of its consultations, or null for the latest that has one. */
export const SUMMARY = statement({
  name: 'summaries.one',
  params: ['uuid', 'uuid?'],
  row: {
    ...summary.row,
    ...consultation.row,
    startedAt: neverNull(consultation.row.startedAt),
    endedAt: neverNull(consultation.row.endedAt),
  },
  text: `
    SELECT ${summary.sql}, ${consultation.sql} FROM consultation_summary s JOIN consultation c ON c.id = s.consultation_id
    WHERE s.room_id = $1 AND ($2::uuid IS NULL OR s.consultation_id = $2) ORDER BY s.ended_seq DESC LIMIT 1`,
});

/** Those of them that go on: who ended it said so, or said nothing and something is open. */
export const WITH_OPEN_POINTS = statement({
  name: 'summaries.with_open_points',
  params: ['uuid[]'],
  row: { consultationId: summary.row.consultationId },
  text: `
    SELECT consultation_id AS "consultationId" FROM consultation_summary
    WHERE consultation_id = ANY($1)
      AND coalesce((outline->>'leftOpen')::boolean, jsonb_array_length(outline->'openQuestions') + jsonb_array_length(outline->'openHoldSeqs') > 0)`,
});
