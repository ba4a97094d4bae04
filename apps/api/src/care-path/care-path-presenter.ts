import type { DoseAuthorization, PersonRef } from '@consilium/contracts';
import { personIn } from '../people/person-in';
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
