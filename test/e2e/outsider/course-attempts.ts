import { newClientId, unknownId } from '../../support/case-room';
import { guarded, own, ownersAct, untreating, type Attempt } from './attempt';

/** One total that nobody has recorded. */
const file = Buffer.from('Day,Scale,Total\n5,GAD-7,12').toString('base64');

/** Routes of a case's course, of its safety alerts and of its care path. */
export const COURSE_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'GET /api/v1/rule-set': own(),
  'POST /api/v1/rule-set/changes': own(undefined, { thresholds: [{ address: 'KS-005/day.sbp/gt', value: '150' }] }),
  'POST /api/v1/rule-set/changes/:id/settlement': own(() => `/rule-set/changes/${unknownId()}/settlement`, {
    outcome: 'confirmed',
  }),
  'GET /api/v1/cases/:id/course': guarded((_, { caseId }) => ({ path: `/cases/${caseId}/course` }), {
    allowed: 'observer',
  }),
  'GET /api/v1/cases/:id/alerts': guarded((_, { caseId }) => ({ path: `/cases/${caseId}/alerts` }), {
    allowed: 'observer',
  }),
  'PUT /api/v1/cases/:id/primary-clinician': guarded(
    ({ owner }, { caseId }) => ({ path: `/cases/${caseId}/primary-clinician`, body: { memberId: owner.id } }),
    { refused: ownersAct },
  ),
  'POST /api/v1/alerts/:id/acknowledge': guarded(
    (_, { alertId }) => ({
      path: `/alerts/${alertId}/acknowledge`,
      body: { reason: 'discussed', note: 'An attempt.' },
    }),
    { allowed: 'treating', refused: untreating },
  ),
  'GET /api/v1/cases/:id/care-path': guarded((_, { caseId }) => ({ path: `/cases/${caseId}/care-path` }), {
    allowed: 'observer',
  }),
  'POST /api/v1/cases/:id/care-path/moves': guarded(
    (_, { caseId }) => ({ path: `/cases/${caseId}/care-path/moves`, body: { version: 0, to: 'on_hold', ticked: [] } }),
    { allowed: 'treating', refused: untreating },
  ),
  'POST /api/v1/cases/:id/dose-authorizations': guarded(
    (_, { caseId }) => ({
      path: `/cases/${caseId}/dose-authorizations`,
      body: { version: 0, sessions: 2, fromDay: 0, withinDays: 14, minGapDays: 3, integrationBetween: true },
    }),
    { allowed: 'treating', refused: { owner: 'course.not_in_scope', ...untreating } },
  ),
  'POST /api/v1/cases/:id/facts': guarded(
    (_, { caseId }) => ({
      path: `/cases/${caseId}/facts`,
      body: { clientId: newClientId(), relDay: 2, facts: [{ code: 'weight', entered: '81', unit: 'kg' }] },
    }),
    { allowed: 'treating', refused: untreating },
  ),
  'PUT /api/v1/cases/:id/facts/:factId': guarded(
    (_, { caseId, factId }) => ({
      path: `/cases/${caseId}/facts/${factId}`,
      body: { entered: '83', unit: 'kg' },
    }),
    { allowed: 'treating', refused: untreating },
  ),
  'GET /api/v1/cases/:id/facts/:factId/versions': guarded(
    (_, { caseId, factId }) => ({ path: `/cases/${caseId}/facts/${factId}/versions` }),
    { allowed: 'treating' },
  ),
  'POST /api/v1/cases/:id/sessions': guarded(
    (_, { caseId }) => ({ path: `/cases/${caseId}/sessions`, body: { kind: 'integration', relDay: 3 } }),
    { allowed: 'treating', refused: untreating },
  ),
  'PATCH /api/v1/cases/:id/sessions/:sessionId': guarded(
    (_, { caseId, treatmentSessionId }) => ({
      path: `/cases/${caseId}/sessions/${treatmentSessionId}`,
      body: { version: 1, relDay: 4 },
    }),
    { allowed: 'treating', refused: untreating },
  ),
  'POST /api/v1/cases/:id/course/import/preview': guarded(
    (_, { caseId }) => ({ path: `/cases/${caseId}/course/import/preview`, body: { table: 'scales', file } }),
    { allowed: 'treating', refused: untreating },
  ),
  'POST /api/v1/cases/:id/course/import': guarded(
    (_, { caseId }) => ({ path: `/cases/${caseId}/course/import`, body: { table: 'scales', file, accepted: 1 } }),
    { allowed: 'treating', refused: untreating },
  ),
};
