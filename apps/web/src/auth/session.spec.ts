import type { SessionView } from '@consilium/contracts';
import { until } from '../../../../test/support/until';
import { createQueryClient } from '../api/queryClient';
import { ProblemError } from '../api/problems';
import { renewals } from '../api/newest';
import { beginSession, endSession, extendSession, SESSION_KEY, sessionEndReason } from './session';

const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();

const view = (id: string, idleExpiresAt = inAnHour()): SessionView => ({
  member: { id, displayName: id, roles: [], practice: { id: 'p', name: 'P' }, standing: 'full', prescriber: false },
  session: { id: `session of ${id}`, idleExpiresAt, expiresAt: inAnHour(), warnSeconds: 120 },
  deviceKey: '',
});

function signedIn(id: string, idleExpiresAt?: string) {
  const client = createQueryClient(endSession);
  beginSession(client, view(id, idleExpiresAt));
  client.setQueryData(['cases'], ['what only this member may read']);
  return client;
}

describe('a session in this browser', () => {
  it('ends with nothing of the member left', () => {
    const client = signedIn('wren');
    endSession(client, 'signed_out');
    expect(client.getQueryData(SESSION_KEY)).toBeNull();
    expect(client.getQueryData(['cases'])).toBeUndefined();
    expect(sessionEndReason(client)).toBe('signed_out');
  });

  it('leaves the next member nothing of the one before, but keeps a member’s own data', () => {
    const client = signedIn('wren');
    beginSession(client, view('wren'));
    expect(client.getQueryData(['cases'])).toBeDefined();
    beginSession(client, view('petra'));
    expect(client.getQueryData(['cases'])).toBeUndefined();
    expect(sessionEndReason(client)).toBeNull();
  });

  it('says that it idled out when its deadline had passed', () => {
    const client = signedIn('wren', new Date(Date.now() - 1_000).toISOString());
    endSession(client);
    expect(sessionEndReason(client)).toBe('idle');
  });

  it('says which limit came first, however long ago', () => {
    const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
    const endedBy = (idleExpiresAt: string, expiresAt: string) => {
      const client = signedIn('wren');
      const { session, ...rest } = view('wren');
      client.setQueryData(SESSION_KEY, { ...rest, session: { ...session, idleExpiresAt, expiresAt } });
      endSession(client);
      return sessionEndReason(client);
    };
    expect(endedBy(ago(14), ago(2))).toBe('idle');
    expect(endedBy(ago(2), ago(2))).toBe('expired');
    expect(endedBy(inAnHour(), inAnHour())).toBeNull();
  });

  it('takes over a deadline that was granted, unless the session was read again since', async () => {
    const client = signedIn('wren');
    extendSession(client, renewals(client, SESSION_KEY), '2999-01-01T00:00:00.000Z');
    const deadline = () => client.getQueryData<SessionView>(SESSION_KEY)?.session.idleExpiresAt;
    await until(() => deadline() === '2999-01-01T00:00:00.000Z');
    extendSession(client, 0, '2998-01-01T00:00:00.000Z');
    await until(() => client.getQueryState(SESSION_KEY)?.isInvalidated === true);
    expect(deadline()).toBe('2999-01-01T00:00:00.000Z');
  });

  it('ends as soon as any request learns that it has ended', async () => {
    const client = signedIn('wren');
    const required = new ProblemError({ type: '', title: '', status: 401, detail: '', code: 'session.required' });
    const failed = client.fetchQuery({ queryKey: ['alerts'], queryFn: () => Promise.reject(required) });
    await expect(failed).rejects.toBe(required);
    expect(client.getQueryData(SESSION_KEY)).toBeNull();
    expect(client.getQueryData(['cases'])).toBeUndefined();
  });
});
