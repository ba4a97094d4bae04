import type { CareMove, DoseAuthorization, PersonRef } from '@consilium/contracts';
import { personIn } from '../people/person-in';
import type { CareMoveRow } from './care-move.entity';
import type { DoseAuthorizationRow } from './dose-authorization.entity';

export const presentAuthorization = (
  row: DoseAuthorizationRow,
  people: ReadonlyMap<string, PersonRef>,
): DoseAuthorization => ({
  number: row.number,
  sessions: row.sessions,
  fromDay: row.fromDay,
  withinDays: row.withinDays,
  minGapDays: row.minGapDays,
  integrationBetween: row.integrationBetween,
  by: personIn(people, row.recordedBy),
  at: row.recordedAt.toISOString(),
});

export const presentMove = (row: CareMoveRow, people: ReadonlyMap<string, PersonRef>): CareMove => ({
  number: row.number,
  from: row.fromPhase,
  to: row.toPhase,
  unmet: row.unmet,
  ticked: row.ticked,
  ...(row.reason !== null && { reason: row.reason }),
  by: personIn(people, row.movedBy),
  at: row.movedAt.toISOString(),
});
