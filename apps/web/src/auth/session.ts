import type { SessionEndReason, SessionView } from '@consilium/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { answer, api, isSignedOut } from '../api/client';
import { keepAnswer } from '../api/newest';
import { serverNow } from '../api/serverClock';
import { forgetUnheardSignOut, noteUnheardSignOut, signOutWasUnheard } from './unheardSignOut';

/** Key of the only query that outlives a member: `SessionView`, or null when nobody is signed in. */
export const SESSION_KEY = ['session'] as const;
const ENDED_KEY = ['session', 'ended'] as const;
const CHANNEL = 'consilium.session';

/** Forgets everything that was fetched for a member. What they typed stays on the device under their id. */
function forgetMember(client: QueryClient): void {
  void client.cancelQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  client.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  client.getMutationCache().clear();
}

/** Puts a session in place; another member than before finds none of the other's data. */
export function beginSession(client: QueryClient, view: SessionView): void {
  const before = client.getQueryData<SessionView | null>(SESSION_KEY);
  if (before?.member.id !== view.member.id) forgetMember(client);
  forgetUnheardSignOut();
  client.setQueryData(ENDED_KEY, null);
  client.setQueryData(SESSION_KEY, view);
}

/** Which limit a session reaches first, by the time of its own: a day later both are over. */
export const firstLimit = ({ idleExpiresAt, expiresAt }: SessionView['session']): 'idle' | 'expired' =>
  Date.parse(idleExpiresAt) < Date.parse(expiresAt) ? 'idle' : 'expired';

/** Which limit ended a session that was simply gone when we asked; none reached it before its idle end, which is never the later one. */
const passedDeadline = (view: SessionView | null | undefined): SessionEndReason | null =>
  view && Date.parse(view.session.idleExpiresAt) <= serverNow() ? firstLimit(view.session) : null;

/** Shows the sign-in page at once and clears the member's data. `reason` is told there. */
export function endSession(client: QueryClient, reason?: SessionEndReason): void {
  const ended = reason ?? passedDeadline(client.getQueryData<SessionView | null>(SESSION_KEY));
  if (ended) client.setQueryData(ENDED_KEY, ended);
  void client.cancelQueries({ queryKey: SESSION_KEY, exact: true });
  client.setQueryData(SESSION_KEY, null);
  forgetMember(client);
}

/** Why the last session ended, if that was not by the member's own hand. */
export const sessionEndReason = (client: QueryClient): SessionEndReason | null =>
  client.getQueryData<SessionEndReason | null>(ENDED_KEY) ?? null;

/** Ends the session on the server; where that is not heard, it is said again before anybody's session is asked for. */
export async function endSessionOnServer(): Promise<void> {
  noteUnheardSignOut();
  try {
    await answer(api.DELETE('/session'));
  } catch (error) {
    if (!isSignedOut(error)) throw error;
  }
  forgetUnheardSignOut();
}

async function askServer(): Promise<SessionView | null> {
  if (signOutWasUnheard()) {
    await endSessionOnServer().catch(() => undefined);
    // The member left; that the server cannot be told yet must not open the door again.
    if (signOutWasUnheard()) return null;
  }
  return answer(api.GET('/session')).catch((error: unknown) => {
    if (isSignedOut(error)) return null;
    throw error;
  });
}

/** Asks the server who is signed in. Not being signed in is an answer, not a failure. */
export async function fetchSession(client: QueryClient): Promise<SessionView | null> {
  const before = client.getQueryData<SessionView | null>(SESSION_KEY);
  const view = await askServer();
  if (before && before.member.id !== view?.member.id) {
    if (!view) client.setQueryData(ENDED_KEY, passedDeadline(before));
    forgetMember(client);
  }
  return view;
}

/** Who is signed in, as every query of it is asked. */
export const sessionQuery = (client: QueryClient) => ({ queryKey: SESSION_KEY, queryFn: () => fetchSession(client) });

/** Takes over an idle deadline that the server has granted. `before`: `renewals` of the session as it was asked for. */
export function extendSession(client: QueryClient, before: number, idleExpiresAt: string): void {
  const view = client.getQueryData<SessionView | null>(SESSION_KEY);
  if (view)
    void keepAnswer<SessionView>(client, SESSION_KEY, before, { ...view, session: { ...view.session, idleExpiresAt } });
}

/** Tells the other tabs of this browser, which share the cookie, to look again. */
export function announceSessionChange(): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('changed');
  channel.close();
}

/** Calls back when another tab signed in or out. Returns the way to stop. */
export function onSessionChangeElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
