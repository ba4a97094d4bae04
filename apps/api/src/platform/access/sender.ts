import type { FastifyRequest } from 'fastify';
import type { Viewer } from './viewer';

/** Who sent a body, what they do with it, and what the request names: its path's parameters. */
export interface Sender {
  viewer: Viewer;
  /** The route with its method, or the socket message. */
  act: string;
  params: Readonly<Record<string, string>>;
}

/** What an HTTP request does: its method and its route, not the address. */
export const actOf = ({ method, routeOptions }: Pick<FastifyRequest, 'method' | 'routeOptions'>): string =>
  `${method} ${routeOptions.url ?? ''}`;

const senders = new WeakMap<object, Sender>();

/** The guard, which knows the viewer, says so of every body; what runs between it and the handler (the gate) asks. */
export function noteSender(body: unknown, sender: Sender): void {
  if (typeof body === 'object' && body !== null) senders.set(body, sender);
}

/** Undefined for a route that asks for no session. */
export const senderOf = (body: unknown): Sender | undefined =>
  typeof body === 'object' && body !== null ? senders.get(body) : undefined;
