import type { ProblemCode } from '@consilium/contracts';
import type { Insider, Target, World } from './world';

/** How to address a route that is about somebody's case, room or session. */
export interface Guarded {
  kind: 'guarded';
  /** Path below /api/v1 and a body that is valid, so that permission alone decides. */
  request(world: World, at: Target): { path: string; body?: object };
  /** Who is in the case and may not do this, and what they are told. */
  refused?: Partial<Record<Insider, ProblemCode>>;
  /** Who may; the owner unless said. That they get through proves that the request is right. */
  allowed?: Insider | 'officer';
  /** What they are told where the world of the test does not allow it for another reason than permission. */
  answered?: ProblemCode;
}

/** A route that any member may use for themselves; it must tell an outsider nothing of a case. */
export interface Own {
  kind: 'own';
  path?(world: World): string;
  body?: object;
}

/** A route that answers without a session. `body` where it changes something. */
export interface Public {
  kind: 'public';
  body?: object;
}

export type Attempt = Guarded | Own | Public;

export const ownersAct: Guarded['refused'] = {
  treating: 'permission.denied',
  consultant: 'permission.denied',
  observer: 'permission.denied',
};
/** Owner and treating members record what happens. */
export const untreating: Guarded['refused'] = { consultant: 'permission.denied', observer: 'permission.denied' };
export const facilitatorsAct: Guarded['refused'] = {
  treating: 'meeting.not_facilitator',
  consultant: 'meeting.not_facilitator',
  observer: 'meeting.not_facilitator',
};
export const own = (path?: Own['path'], body?: object): Own => ({
  kind: 'own',
  ...(path && { path }),
  ...(body && { body }),
});
export const open = (body?: object): Public => ({ kind: 'public', ...(body && { body }) });
export const guarded = (request: Guarded['request'], more: Omit<Guarded, 'kind' | 'request'> = {}): Guarded => ({
  kind: 'guarded',
  request,
  ...more,
});
