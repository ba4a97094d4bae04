import type { CaseAlerts, CaseRole, FactsRecorded, TreatmentSession } from '@consilium/contracts';
import type { TestApp } from '../../support/app';
import { newClientId, unknownId } from '../../support/case-room';
import { createSignedInMember, type SignedIn } from '../../support/people';

/** Words that stand in the case and nowhere else: whoever must not see the case must not see them. */
export const TITLE = 'Lurasidone: is a second session reasonable?';
const MESSAGE = 'Lurasidone, three home readings first.';

export const INSIDERS = ['owner', 'treating', 'consultant', 'observer'] as const;
export type Insider = (typeof INSIDERS)[number];
/** Who belonged to the case and does no more. */
export const FORMER = ['removed', 'expired'] as const;

/** What a request can name of the case. */
export interface Target {
  caseId: string;
  roomId: string;
  /** A session of the owner. */
  sessionId: string;
  /** A meeting of everybody who is in the case, with the case on its list. */
  meetingId: string;
  /** A request of the owner for a second look of the treating member. */
  reviewId: string;
  /** A document that the owner attached. */
  documentId: string;
  /** A weight that the owner recorded. */
  factId: string;
  /** An alert that the history opened. */
  alertId: string;
  /** A dosing session that the owner added. */
  treatmentSessionId: string;
  /** A message of the owner that the treating member reported. */
  incidentId: string;
}

/** A case with a room, everybody who may and may not see it, and the ids that they know. */
export interface World extends Record<Insider | (typeof FORMER)[number] | 'outsider' | 'officer', SignedIn> {
  real: Target;
  code: string;
  version: number;
  /** A message of the owner. */
  seq: number;
  /** A recommendation of the owner that waits for its phase, in the consultation that runs; one has ended before. */
  heldId: string;
  holdId: string;
  /** The case's place on the list of the meeting. */
  itemId: string;
}

/** A text that takes a second member. */
export const SECOND_LOOK = { text: 'Lurasidone, call 541-555-0139.', reason: 'The line of the crisis service' };

/** Ids that nothing has. */
export const absent = (): Target => ({
  caseId: unknownId(),
  roomId: unknownId(),
  sessionId: unknownId(),
  meetingId: unknownId(),
  reviewId: unknownId(),
  incidentId: unknownId(),
  documentId: unknownId(),
  factId: unknownId(),
  alertId: unknownId(),
  treatmentSessionId: unknownId(),
});

export async function createWorld(test: TestApp): Promise<World> {
  const owner = await createSignedInMember(test, { discipline: 'therapist' });
  const made = await owner.request('POST', '/cases', {
    title: TITLE,
    question: 'Lurasidone: what would you weigh first?',
  });
  const { id: caseId, roomId, code } = made.body as { id: string; roomId: string; code: string };
  const join = async (role: Exclude<CaseRole, 'owner'>): Promise<SignedIn> => {
    const member = await createSignedInMember(test, { discipline: 'psychiatrist' });
    await done(owner.request('POST', `/cases/${caseId}/members`, { memberId: member.id, role, history: 'all' }));
    return member;
  };
  const [treating, consultant, observer] = [await join('treating'), await join('consultant'), await join('observer')];
  const [removed, expired] = [await join('treating'), await join('treating')];
  const posted = await done(
    owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: MESSAGE }),
  );
  await done(owner.request('DELETE', `/cases/${caseId}/members/${removed.id}`));
  await test.database.query(
    `UPDATE room_member SET expires_at = now() - interval '1 minute' WHERE room_id = $1 AND member_id = $2`,
    [roomId, expired.id],
  );
  const document = await done(
    owner.request('POST', `/cases/${caseId}/documents`, {
      title: 'Lurasidone, the readings',
      text: 'Lurasidone: 148/92, then 146/91.',
    }),
  );
  const weighed = await done(
    owner.request('POST', `/cases/${caseId}/facts`, {
      relDay: 0,
      facts: [
        { code: 'weight', entered: '82', unit: 'kg' },
        { code: 'hx.seizure', yes: true },
      ],
    }),
  );
  const alerts = await done(owner.request('GET', `/cases/${caseId}/alerts`));
  const dosing = await done(owner.request('POST', `/cases/${caseId}/sessions`, { kind: 'dosing', relDay: 0 }));
  const { heldId, holdId } = await consult(owner, roomId);
  const { meetingId, itemId } = await meet(owner, caseId, [treating, consultant, observer]);
  const review = await done(
    owner.request('POST', '/privacy/reviews', { roomId, ...SECOND_LOOK, reviewerId: treating.id }),
  );
  const officer = await createSignedInMember(test, { roles: ['privacy_officer', 'clinical_governance'] });
  const incidentId = await getThrough(owner, treating, officer, roomId);
  const sessions = (await owner.request('GET', '/sessions')).body as { items: { id: string }[] };
  const { version } = (await owner.request('GET', `/cases/${caseId}`)).body as { version: number };
  return {
    owner,
    treating,
    consultant,
    observer,
    removed,
    expired,
    officer,
    outsider: await createSignedInMember(test, { discipline: 'psychiatrist' }),
    real: {
      caseId,
      roomId,
      sessionId: sessions.items[0]!.id,
      meetingId,
      reviewId: (review.body as { id: string }).id,
      incidentId,
      documentId: (document.body as { id: string }).id,
      factId: (weighed.body as FactsRecorded).facts.find(({ code }) => code === 'weight')!.id,
      alertId: (alerts.body as CaseAlerts).items[0]!.id,
      treatmentSessionId: (dosing.body as TreatmentSession).id,
    },
    code,
    version,
    seq: (posted.body as { seq: number }).seq,
    heldId,
    holdId,
    itemId,
  };
}

/** A consultation that ended with a summary, and one that runs with something held and a hold that waits. */
async function consult(owner: SignedIn, roomId: string): Promise<{ heldId: string; holdId: string }> {
  await done(owner.request('POST', `/rooms/${roomId}/consultation`, {}));
  await done(owner.request('PATCH', `/rooms/${roomId}/consultation`, { action: 'end', version: 1 }));
  await done(owner.request('POST', `/rooms/${roomId}/consultation`, {}));
  const held = await done(
    owner.request('POST', `/rooms/${roomId}/messages`, {
      clientId: newClientId(),
      text: 'Lurasidone, wait a week.',
      kind: 'recommendation',
    }),
  );
  const hold = await done(
    owner.request('POST', `/rooms/${roomId}/holds`, { clientId: newClientId(), text: 'Lurasidone, the airway.' }),
  );
  return { heldId: (held.body as { held: { id: string } }).held.id, holdId: (hold.body as { id: string }).id };
}

async function meet(
  owner: SignedIn,
  caseId: string,
  others: SignedIn[],
): Promise<{ meetingId: string; itemId: string }> {
  const planned = await done(
    owner.request('POST', '/meetings', {
      title: 'The weekly meeting',
      startsAt: '2090-01-01T10:00:00Z',
      memberIds: others.map(({ id }) => id),
    }),
  );
  const { id } = planned.body as { id: string };
  const listed = await done(owner.request('POST', `/meetings/${id}/cases`, { caseId }));
  return { meetingId: id, itemId: (listed.body as { items: { id: string }[] }).items[0]!.id };
}

/** A message that somebody reported; answers the incident's id. */
async function getThrough(author: SignedIn, reporter: SignedIn, officer: SignedIn, roomId: string): Promise<string> {
  const { body } = await done(
    author.request('POST', `/rooms/${roomId}/messages`, {
      clientId: newClientId(),
      text: 'Lurasidone, as the neighbours say.',
    }),
  );
  await done(
    reporter.request('POST', `/rooms/${roomId}/events/${(body as { seq: number }).seq}/report`, {
      reason: 'Somebody could be recognised.',
    }),
  );
  const incidents = await done(officer.request('GET', '/privacy/incidents'));
  return (incidents.body as { items: { id: string; roomId: string }[] }).items.find(
    (incident) => incident.roomId === roomId,
  )!.id;
}

/** Everything that would tell somebody of the case. */
export const secretsOf = ({ real, code, heldId, holdId, itemId }: World): string[] => [
  'Lurasidone',
  code,
  ...Object.values(real),
  heldId,
  holdId,
  itemId,
];

async function done<T extends { status: number; body: unknown }>(request: Promise<T>): Promise<T> {
  const answer = await request;
  if (answer.status >= 300)
    throw new Error(`The world of the test could not be made: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
