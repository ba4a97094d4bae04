import type { OwnSession, SessionView } from '@consilium/contracts';
import type { Viewer } from '../platform/access/viewer';
import type { Session } from './session.entity';

export const toSessionView = (
  viewer: Viewer,
  session: Session,
  warnMinutes: number,
  deviceKey: Buffer,
): SessionView => ({
  member: {
    id: viewer.memberId,
    displayName: viewer.displayName,
    ...(viewer.discipline && { discipline: viewer.discipline }),
    roles: viewer.roles,
    practice: viewer.practice,
    standing: viewer.standing,
    prescriber: viewer.prescriber,
  },
  session: {
    id: session.id,
    idleExpiresAt: session.idleExpiresAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
    warnSeconds: warnMinutes * 60,
  },
  deviceKey: deviceKey.toString('base64'),
});

export const toOwnSession = (session: Session, currentId: string): OwnSession => ({
  id: session.id,
  current: session.id === currentId,
  device: session.device,
  network: session.network,
  startedAt: session.startedAt.toISOString(),
  lastActiveAt: session.lastActiveAt.toISOString(),
  idleExpiresAt: session.idleExpiresAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
});
