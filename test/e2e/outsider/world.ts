import type { CaseRole } from '@consilium/contracts';
import type { TestApp } from '../../support/app';
import { newClientId, unknownId } from '../../support/case-room';
import { createSignedInMember, type SignedIn } from '../../support/people';

/** Words that stand in the case and nowhere else: whoever must not see the case must not see them. */
export const TITLE = 'Zelkova: is a second session reasonable?';
const MESSAGE = 'Zelkova, three home readings first.';

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
}

/** A case with a room, everybody who may and may not see it, and the ids that they know. */
export interface World extends Record<Insider | (typeof FORMER)[number] | 'outsider', SignedIn> {
  real: Target;
  code: string;
  version: number;
  /** A message of the owner. */
  seq: number;
}

/** Ids that nothing has. */
export const absent = (): Target => ({ caseId: unknownId(), roomId: unknownId(), sessionId: unknownId() });

export async function createWorld(test: TestApp): Promise<World> {
  const owner = await createSignedInMember(test, { discipline: 'therapist' });
  const made = await owner.request('POST', '/cases', { title: TITLE, question: 'Zelkova: what would you weigh first?' });
  const { id: caseId, roomId, code } = made.body as { id: string; roomId: string; code: string };
  const join = async (role: Exclude<CaseRole, 'owner'>): Promise<SignedIn> => {
    const member = await createSignedInMember(test, { discipline: 'psychiatrist' });
    await done(owner.request('POST', `/cases/${caseId}/members`, { memberId: member.id, role, history: 'all' }));
    return member;
  };
  const [treating, consultant, observer] = [await join('treating'), await join('consultant'), await join('observer')];
  const [removed, expired] = [await join('treating'), await join('treating')];
  const posted = await done(owner.request('POST', `/rooms/${roomId}/messages`, { clientId: newClientId(), text: MESSAGE }));
  await done(owner.request('DELETE', `/cases/${caseId}/members/${removed.id}`));
  await test.database.query(`UPDATE room_member SET expires_at = now() - interval '1 minute' WHERE room_id = $1 AND member_id = $2`, [roomId, expired.id]);
  const sessions = (await owner.request('GET', '/sessions')).body as { items: { id: string }[] };
  const { version } = (await owner.request('GET', `/cases/${caseId}`)).body as { version: number };
  return {
    owner, treating, consultant, observer, removed, expired,
    outsider: await createSignedInMember(test, { discipline: 'psychiatrist' }),
    real: { caseId, roomId, sessionId: sessions.items[0]!.id }, code, version, seq: (posted.body as { seq: number }).seq,
  };
}

/** Everything that would tell somebody of the case. */
export const secretsOf = ({ real, code }: World): string[] => ['Zelkova', code, real.caseId, real.roomId, real.sessionId];

async function done<T extends { status: number; body: unknown }>(request: Promise<T>): Promise<T> {
  const answer = await request;
  if (answer.status >= 300) throw new Error(`The world of the test could not be made: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
}
