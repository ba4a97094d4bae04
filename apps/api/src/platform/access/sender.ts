import type { Viewer } from './viewer';

/** Who sent a body, and what the request names: its path's parameters. */
export interface Sender {
  viewer: Viewer;
  params: Readonly<Record<string, string>>;
}

const senders = new WeakMap<object, Sender>();

/** The guard, which knows the viewer, says so of every body; what runs between it and the handler (the gate) asks. */
export function noteSender(body: unknown, sender: Sender): void {
  if (typeof body === 'object' && body !== null) senders.set(body, sender);
}

/** Undefined for a route that asks for no session. */
export const senderOf = (body: unknown): Sender | undefined => (typeof body === 'object' && body !== null ? senders.get(body) : undefined);
