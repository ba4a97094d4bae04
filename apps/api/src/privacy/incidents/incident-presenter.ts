import { Injectable } from '@nestjs/common';
import { PURGE_PLACES, type IncidentListItem, type IncidentView } from '@consilium/contracts';
import { incidentAbilities, isOverdue, secondsVisible, seesReporters } from '@consilium/domain';
import type { Viewer } from '../../platform/access/viewer';
import { Transactions } from '../../platform/transactions/transactions';
import { IncidentPeople } from './incident-people';
import { actorOf, stateOf, type IncidentRow } from './incident-row';
import { IncidentsRepository } from './incidents.repository';

/** Incidents as their readers see them. Nothing here reads a quarantined text. */
@Injectable()
export class IncidentPresenter {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly people: IncidentPeople,
    private readonly transactions: Transactions,
  ) {}

  async view(viewer: Viewer, row: IncidentRow): Promise<IncidentView> {
    const reader = this.transactions;
    const [reports, exposures, acts, purge] = await Promise.all([
      this.incidents.reports(reader, row.id),
      this.incidents.exposures(reader, row.id),
      this.incidents.acts(reader, row.id),
      this.incidents.purge(reader, row.id),
    ]);
    const reporters = new Set(reports.map(({ memberId }) => memberId));
    const mentioned = [
      ...reporters,
      ...exposures.map(({ memberId }) => memberId),
      ...acts.flatMap(({ actorId }) => actorId ?? []),
      ...purge.flatMap(({ doneBy }) => doneBy ?? []),
    ];
    const named = await this.people.named(reader, mentioned);
    const actor = actorOf(viewer, row);
    const state = stateOf(row);
    const known = seesReporters(actor);
    return {
      ...listItem(row),
      factors: state.factors,
      notes: row.notes,
      purge: PURGE_PLACES.map((place) => {
        const done = purge.find((one) => one.place === place);
        return {
          place,
          doneAt: done?.doneAt.toISOString() ?? null,
          by: done?.doneBy ? named(done.doneBy) : null,
          note: done?.note ?? '',
        };
      }),
      exposures: exposures.map(({ memberId, how, at, sessionHash }) => ({
        member: named(memberId),
        how,
        at: at?.toISOString() ?? null,
        session: sessionHash,
      })),
      ...(known && {
        reports: reports.map(({ memberId, at, reason, category }) => ({
          by: named(memberId),
          at: at.toISOString(),
          reason,
          category,
        })),
      }),
      history: acts.map(({ at, act, actorId, note }) => ({
        at: at.toISOString(),
        act,
        by: actorId && (known || act !== 'reported') ? named(actorId) : null,
        note,
      })),
      abilities: incidentAbilities(actor, state),
    };
  }
}

export function listItem(row: IncidentRow, now = new Date()): IncidentListItem {
  const { status } = row;
  return {
    id: row.id,
    status,
    text: row.textState,
    categories: row.categories,
    place: row.place,
    roomId: row.roomId,
    subject: { kind: row.subjectKind, id: row.subjectId, code: row.label },
    seq: row.seq === null ? null : Number(row.seq),
    eventType: row.eventType,
    field: row.field,
    author: row.authorId
      ? { memberId: row.authorId, displayName: row.authorName ?? '', discipline: row.authorDiscipline }
      : null,
    postedAt: row.postedAt.toISOString(),
    discoveredAt: row.discoveredAt.toISOString(),
    containedAt: row.containedAt.toISOString(),
    deadlineAt: row.deadlineAt.toISOString(),
    overdue: isOverdue({ status, deadlineAt: row.deadlineAt }, now),
    secondsVisible: secondsVisible({ postedAt: row.postedAt, containedAt: row.containedAt }),
    reportCount: row.reportCount,
    pending:
      row.pendingAction && row.pendingBy && row.pendingAt
        ? {
            action: row.pendingAction,
            by: { memberId: row.pendingBy, displayName: row.pendingName ?? '', discipline: row.pendingDiscipline },
            at: row.pendingAt.toISOString(),
          }
        : null,
    version: row.version,
  };
}
