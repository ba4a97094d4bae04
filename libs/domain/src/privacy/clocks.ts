import type { IncidentStatus } from '@consilium/contracts';

/** Individuals are notified of a breach within so many days of its discovery (45 CFR 164.404(b)). */
export const NOTIFY_WITHIN_DAYS = 60;
const DAY_MS = 86_400_000;

export const deadlineOf = (discoveredAt: Date): Date => new Date(discoveredAt.getTime() + NOTIFY_WITHIN_DAYS * DAY_MS);

/** Statuses in which somebody may still have to be notified. */
export const NOTIFICATION_OPEN: readonly IncidentStatus[] = ['detected', 'contained', 'assessed', 'breach'];

/** Whether the deadline passed while it was not decided that there is nobody to notify, or nobody was notified. */
export const isOverdue = ({ status, deadlineAt }: { status: IncidentStatus; deadlineAt: Date }, now: Date): boolean =>
  NOTIFICATION_OPEN.includes(status) && now.getTime() > deadlineAt.getTime();

/** How long the text stood in the room, in seconds; a clock that was set back makes it no less than nothing. */
export const secondsVisible = ({ postedAt, containedAt }: { postedAt: Date; containedAt: Date }): number =>
  Math.max(0, (containedAt.getTime() - postedAt.getTime()) / 1000);
