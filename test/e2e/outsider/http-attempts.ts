import type { ProblemCode } from '@consilium/contracts';
import { newClientId, unknownId } from '../../support/case-room';
import { facilitatorsAct, guarded, open, own, ownersAct, type Attempt, type Guarded } from './attempt';
import { COURSE_ATTEMPTS } from './course-attempts';
import { SECOND_LOOK } from './world';

const text = () => ({ clientId: newClientId(), text: 'An attempt.' });

/** Incidents are for privacy officers alone: for everybody in the room they do not exist. */
const incident = (path: string, body?: object, answered?: ProblemCode): Guarded =>
  guarded((_, { incidentId }) => ({ path: `/privacy/incidents/${incidentId}${path}`, ...(body && { body }) }), {
    allowed: 'officer',
    ...(answered && { answered }),
  });

/** Every route of the server. A route that is missing here fails the test until somebody says how to try it. */
export const HTTP_ATTEMPTS: Readonly<Record<string, Attempt>> = {
  'GET /healthz': open(),
  'GET /readyz': open(),
  'GET /metrics': open(),
  'GET /*': open(),
  'GET /api/docs': open(),
  'GET /api/docs/start.js': open(),
  'GET /api/v1/openapi.json': open(),
  'GET /api/v1/asyncapi.json': open(),
  'GET /api/v1/about': open(),
  'POST /api/v1/session': open({ email: 'nobody@demo.test', password: 'not-the-password' }),
  'DELETE /api/v1/session': open(),
  'POST /api/v1/invitations/accept': open({ token: 'a'.repeat(43), password: 'long enough to be one' }),

  'GET /api/v1/session': own(),
  'POST /api/v1/session/activity': own(undefined, {}),
  'GET /api/v1/sessions': own(),
  'DELETE /api/v1/sessions': own(),
  'DELETE /api/v1/sessions/:id': guarded((_, { sessionId }) => ({ path: `/sessions/${sessionId}` })),
  'GET /api/v1/me': own(),
  'PATCH /api/v1/me': own(undefined, { availability: 'limited', version: 1 }),
  'POST /api/v1/me/password': own(undefined, {
    currentPassword: 'not-the-password',
    newPassword: 'long enough to be one',
  }),
  'GET /api/v1/members': own(),
  'GET /api/v1/members/:id': own(({ owner }) => `/members/${owner.id}`),
  'GET /api/v1/practices': own(),

  'GET /api/v1/audit': own(),
  'GET /api/v1/audit/mine': own(),
  'GET /api/v1/audit/head': own(),

  'GET /api/v1/cases': own(({ code }) => `/cases?q=${code}`),
  'POST /api/v1/cases': own(undefined, { title: 'A case of one’s own' }),
  'GET /api/v1/cases/:id': guarded((_, { caseId }) => ({ path: `/cases/${caseId}` }), { allowed: 'observer' }),
  'PATCH /api/v1/cases/:id': guarded(
    ({ version }, { caseId }) => ({ path: `/cases/${caseId}`, body: { version, title: 'Changed by a stranger' } }),
    { refused: ownersAct },
  ),
  'DELETE /api/v1/cases/:id': guarded((_, { caseId }) => ({ path: `/cases/${caseId}` }), {
    refused: ownersAct,
    answered: 'case.illegal_transition',
  }),
  'GET /api/v1/cases/:id/versions': guarded((_, { caseId }) => ({ path: `/cases/${caseId}/versions` }), {
    allowed: 'observer',
  }),
  'GET /api/v1/cases/:id/versions/:version': guarded(
    ({ version }, { caseId }) => ({ path: `/cases/${caseId}/versions/${version}` }),
    { allowed: 'observer' },
  ),
  'POST /api/v1/cases/:id/members': guarded(
    ({ outsider }, { caseId }) => ({
      path: `/cases/${caseId}/members`,
      body: { memberId: outsider.id, role: 'treating', history: 'all' },
    }),
    { refused: ownersAct },
  ),
  'PATCH /api/v1/cases/:id/members/:memberId': guarded(
    ({ observer }, { caseId }) => ({ path: `/cases/${caseId}/members/${observer.id}`, body: { role: 'treating' } }),
    { refused: ownersAct },
  ),
  'DELETE /api/v1/cases/:id/members/:memberId': guarded(
    ({ treating }, { caseId }) => ({ path: `/cases/${caseId}/members/${treating.id}` }),
    { refused: { consultant: 'permission.denied', observer: 'permission.denied' } },
  ),
  'PUT /api/v1/cases/:id/consent': guarded(
    ({ version }, { caseId }) => ({ path: `/cases/${caseId}/consent`, body: { version, basis: 'deidentified' } }),
    { refused: ownersAct },
  ),
  'POST /api/v1/cases/:id/consent/revocation': guarded(
    (_, { caseId }) => ({ path: `/cases/${caseId}/consent/revocation`, body: {} }),
    { refused: ownersAct },
  ),
  'POST /api/v1/cases/:id/notice': guarded((_, { caseId }) => ({ path: `/cases/${caseId}/notice` }), {
    allowed: 'observer',
  }),
  'GET /api/v1/cases/:id/documents': guarded((_, { caseId }) => ({ path: `/cases/${caseId}/documents` }), {
    allowed: 'observer',
  }),
  'POST /api/v1/cases/:id/documents': guarded(
    (_, { caseId }) => ({
      path: `/cases/${caseId}/documents`,
      body: { title: 'An attempt', text: 'An attempt.', clientId: newClientId() },
    }),
    {
      allowed: 'consultant',
      refused: { observer: 'permission.denied' },
    },
  ),
  'GET /api/v1/cases/:id/documents/:documentId': guarded(
    (_, { caseId, documentId }) => ({ path: `/cases/${caseId}/documents/${documentId}` }),
    { allowed: 'observer' },
  ),
  'DELETE /api/v1/cases/:id/documents/:documentId': guarded(
    (_, { caseId, documentId }) => ({ path: `/cases/${caseId}/documents/${documentId}` }),
    { refused: ownersAct },
  ),
  ...COURSE_ATTEMPTS,

  'GET /api/v1/rooms': own(),
  'GET /api/v1/rooms/:id': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}` }), { allowed: 'observer' }),
  'GET /api/v1/rooms/:id/events': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/events?after=0` }), {
    allowed: 'observer',
  }),
  'POST /api/v1/rooms/:id/messages': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/messages`, body: text() }), {
    allowed: 'consultant',
    refused: { observer: 'room.read_only' },
  }),
  'POST /api/v1/rooms/:id/messages/:seq/corrections': guarded(
    ({ seq }, { roomId }) => ({ path: `/rooms/${roomId}/messages/${seq}/corrections`, body: text() }),
    {
      refused: {
        treating: 'room.event_not_yours',
        consultant: 'room.event_not_yours',
        observer: 'room.event_not_yours',
      },
    },
  ),
  'PUT /api/v1/rooms/:id/messages/:seq/retraction': guarded(
    ({ seq }, { roomId }) => ({ path: `/rooms/${roomId}/messages/${seq}/retraction` }),
    {
      refused: {
        treating: 'room.event_not_yours',
        consultant: 'room.event_not_yours',
        observer: 'room.event_not_yours',
      },
    },
  ),
  'POST /api/v1/rooms/:id/read': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/read`, body: { seq: 1 } }), {
    allowed: 'observer',
  }),

  'POST /api/v1/rooms/:id/consultation': guarded(
    (_, { roomId }) => ({ path: `/rooms/${roomId}/consultation`, body: {} }),
    { refused: { observer: 'room.read_only' }, answered: 'consultation.already_open' },
  ),
  'GET /api/v1/rooms/:id/consultation': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/consultation` }), {
    allowed: 'observer',
  }),
  'PATCH /api/v1/rooms/:id/consultation': guarded(
    (_, { roomId }) => ({
      path: `/rooms/${roomId}/consultation`,
      body: { action: 'phase', phase: 'clarify', version: 1 },
    }),
    {
      refused: {
        treating: 'consultation.not_facilitator',
        consultant: 'consultation.not_facilitator',
        observer: 'room.read_only',
      },
    },
  ),
  'PUT /api/v1/rooms/:id/consultation/hand': guarded(
    (_, { roomId }) => ({ path: `/rooms/${roomId}/consultation/hand`, body: { raised: true } }),
    { allowed: 'observer' },
  ),
  'GET /api/v1/rooms/:id/consultations': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/consultations` }), {
    allowed: 'observer',
  }),
  'GET /api/v1/rooms/:id/held': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/held` }), {
    allowed: 'observer',
  }),
  'PATCH /api/v1/rooms/:id/held/:heldId': guarded(({ heldId }, { roomId }) => ({
    path: `/rooms/${roomId}/held/${heldId}`,
    body: { text: 'Changed by a stranger.', version: 1 },
  })),
  'DELETE /api/v1/rooms/:id/held/:heldId': guarded(({ heldId }, { roomId }) => ({
    path: `/rooms/${roomId}/held/${heldId}`,
  })),
  'GET /api/v1/rooms/:id/holds': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/holds` }), {
    allowed: 'observer',
  }),
  'POST /api/v1/rooms/:id/holds': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/holds`, body: text() }), {
    allowed: 'observer',
  }),
  'POST /api/v1/rooms/:id/holds/:holdId/answer': guarded(
    ({ holdId }, { roomId }) => ({
      path: `/rooms/${roomId}/holds/${holdId}/answer`,
      body: { outcome: 'hold', text: 'An attempt.' },
    }),
    {
      allowed: 'treating',
      refused: { owner: 'hold.not_approver', consultant: 'hold.not_approver', observer: 'hold.not_approver' },
    },
  ),
  'POST /api/v1/rooms/:id/holds/:holdId/lift': guarded(
    ({ holdId }, { roomId }) => ({ path: `/rooms/${roomId}/holds/${holdId}/lift`, body: { text: 'An attempt.' } }),
    {
      allowed: 'treating',
      refused: { owner: 'hold.not_approver', consultant: 'hold.not_approver', observer: 'hold.not_approver' },
      answered: 'hold.not_standing',
    },
  ),
  'POST /api/v1/rooms/:id/holds/:holdId/withdraw': guarded(
    ({ holdId }, { roomId }) => ({ path: `/rooms/${roomId}/holds/${holdId}/withdraw` }),
    {
      refused: { treating: 'hold.not_asker', consultant: 'hold.not_asker', observer: 'hold.not_asker' },
    },
  ),
  'GET /api/v1/rooms/:id/summary': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/summary` }), {
    allowed: 'observer',
  }),
  'GET /api/v1/rooms/:id/summary.pdf': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/summary.pdf` }), {
    allowed: 'observer',
  }),

  'POST /api/v1/meetings': own(undefined, { title: 'A meeting of one’s own', startsAt: '2090-01-01T10:00:00Z' }),
  'GET /api/v1/meetings': own(),
  'GET /api/v1/consultations': own(),
  'GET /api/v1/meetings/:id': guarded((_, { meetingId }) => ({ path: `/meetings/${meetingId}` }), {
    allowed: 'observer',
  }),
  'PATCH /api/v1/meetings/:id': guarded(
    (_, { meetingId }) => ({
      path: `/meetings/${meetingId}`,
      body: { action: 'change', title: 'Changed by a stranger', version: 2 },
    }),
    { refused: facilitatorsAct },
  ),
  'POST /api/v1/meetings/:id/members': guarded(
    ({ outsider }, { meetingId }) => ({ path: `/meetings/${meetingId}/members`, body: { memberId: outsider.id } }),
    { refused: facilitatorsAct },
  ),
  'DELETE /api/v1/meetings/:id/members/:memberId': guarded(
    ({ treating }, { meetingId }) => ({ path: `/meetings/${meetingId}/members/${treating.id}` }),
    { refused: facilitatorsAct },
  ),
  'POST /api/v1/meetings/:id/cases': guarded(
    (_, { meetingId, caseId }) => ({ path: `/meetings/${meetingId}/cases`, body: { caseId } }),
    { answered: 'meeting.case_listed' },
  ),
  'PATCH /api/v1/meetings/:id/cases/:itemId': guarded(
    ({ itemId }, { meetingId }) => ({
      path: `/meetings/${meetingId}/cases/${itemId}`,
      body: { lane: 'standard_path', version: 2 },
    }),
    { refused: facilitatorsAct },
  ),
  'DELETE /api/v1/meetings/:id/cases/:itemId': guarded(
    ({ itemId }, { meetingId }) => ({ path: `/meetings/${meetingId}/cases/${itemId}` }),
    { refused: facilitatorsAct },
  ),

  'POST /api/v1/privacy/scan': own(undefined, { text: 'An attempt.' }),
  'POST /api/v1/privacy/reviews': guarded(
    ({ consultant }, { roomId }) => ({
      path: '/privacy/reviews',
      body: { roomId, ...SECOND_LOOK, reviewerId: consultant.id },
    }),
    { refused: { observer: 'room.read_only' } },
  ),
  'GET /api/v1/privacy/reviews': own(),
  'GET /api/v1/privacy/reviews/:id': guarded((_, { reviewId }) => ({ path: `/privacy/reviews/${reviewId}` })),
  'POST /api/v1/privacy/reviews/:id/answer': guarded(
    (_, { reviewId }) => ({ path: `/privacy/reviews/${reviewId}/answer`, body: { agreed: true, version: 1 } }),
    { allowed: 'treating' },
  ),
  'DELETE /api/v1/privacy/reviews/:id': guarded((_, { reviewId }) => ({ path: `/privacy/reviews/${reviewId}` })),

  'POST /api/v1/rooms/:id/events/:seq/report': guarded(
    ({ seq }, { roomId }) => ({ path: `/rooms/${roomId}/events/${seq}/report`, body: { reason: 'An attempt.' } }),
    { allowed: 'observer' },
  ),
  'PUT /api/v1/rooms/:id/events/:seq/report': guarded(
    ({ seq }, { roomId }) => ({ path: `/rooms/${roomId}/events/${seq}/report`, body: { reason: 'An attempt.' } }),
    { allowed: 'observer', answered: 'privacy.not_reported' },
  ),
  'DELETE /api/v1/rooms/:id/events/:seq/report': guarded(
    ({ seq }, { roomId }) => ({ path: `/rooms/${roomId}/events/${seq}/report` }),
    { allowed: 'observer', answered: 'privacy.not_reported' },
  ),
  'POST /api/v1/cases/:id/reports': guarded(
    (_, { caseId }) => ({ path: `/cases/${caseId}/reports`, body: { field: 'question' } }),
    { allowed: 'observer' },
  ),
  'POST /api/v1/meetings/:id/reports': guarded(
    (_, { meetingId }) => ({ path: `/meetings/${meetingId}/reports`, body: { field: 'title' } }),
    { allowed: 'observer' },
  ),
  'POST /api/v1/privacy/incidents/:id/reports/:memberId/report': guarded(
    ({ treating }, { incidentId }) => ({
      path: `/privacy/incidents/${incidentId}/reports/${treating.id}/report`,
      body: {},
    }),
    { allowed: 'officer' },
  ),
  'PUT /api/v1/privacy/reports/:id': own(({ real }) => `/privacy/reports/${real.incidentId}`, {
    reason: 'An attempt.',
  }),
  'DELETE /api/v1/privacy/reports/:id': own(({ real }) => `/privacy/reports/${real.incidentId}`),
  'GET /api/v1/privacy/incidents': own(),
  'GET /api/v1/privacy/incidents/:id': incident(''),
  'GET /api/v1/privacy/incidents/:id/text': incident('/text'),
  'PATCH /api/v1/privacy/incidents/:id': incident('', { version: 1, notes: 'An attempt.' }),
  'POST /api/v1/privacy/incidents/:id/transitions': incident(
    '/transitions',
    { version: 1, action: 'assess' },
    'incident.factors_missing',
  ),
  'POST /api/v1/privacy/incidents/:id/release': incident('/release', { version: 1 }),
  'POST /api/v1/privacy/incidents/:id/purge': incident('/purge', { version: 1 }),

  'GET /api/v1/inbox': own(),
  'GET /api/v1/inbox/count': own(),
  'POST /api/v1/inbox/read': own(undefined, { upTo: unknownId() }),
  'POST /api/v1/inbox/unread': own(undefined, { ids: [unknownId()] }),
  'GET /api/v1/rooms/:id/mute': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/mute` }), {
    allowed: 'observer',
  }),
  'PUT /api/v1/rooms/:id/mute': guarded((_, { roomId }) => ({ path: `/rooms/${roomId}/mute`, body: { muted: true } }), {
    allowed: 'observer',
  }),
};
