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
    const reporters = new Set(reports.map(({ member_id }) => member_id));
    const mentioned = [
      ...reporters,
      ...exposures.map(({ member_id }) => member_id),
      ...acts.flatMap(({ actor_id }) => actor_id ?? []),
      ...purge.flatMap(({ done_by }) => done_by ?? []),
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
          doneAt: done?.done_at.toISOString() ?? null,
          by: done?.done_by ? named(done.done_by) : null,
          note: done?.note ?? '',
        };
      }),
      exposures: exposures.map(({ member_id, how, at, session_hash }) => ({
        member: named(member_id),
        how,
        at: at?.toISOString() ?? null,
        session: session_hash,
      })),
      ...(known && {
        reports: reports.map(({ member_id, at, reason, category }) => ({
          by: named(member_id),
          at: at.toISOString(),
          reason,
          category,
        })),
      }),
      history: acts.map(({ at, act, actor_id, note }) => ({
        at: at.toISOString(),
        act,
        by: actor_id && (known || act !== 'reported') ? named(actor_id) : null,
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
    text: row.text_state,
    categories: row.categories,
    roomId: row.room_id,
    subject: { kind: row.subject_kind, id: row.subject_id, code: row.label },
    seq: Number(row.seq),
    eventType: row.event_type,
    author: row.author_id
      ? { memberId: row.author_id, displayName: row.author_name ?? '', discipline: row.author_discipline }
      : null,
    postedAt: row.posted_at.toISOString(),
    discoveredAt: row.discovered_at.toISOString(),
    containedAt: row.contained_at.toISOString(),
    deadlineAt: row.deadline_at.toISOString(),
    overdue: isOverdue({ status, deadlineAt: row.deadline_at }, now),
    secondsVisible: secondsVisible({ postedAt: row.posted_at, containedAt: row.contained_at }),
    reportCount: row.report_count,
    pending:
      row.pending_action && row.pending_by && row.pending_at
        ? {
            action: row.pending_action,
            by: { memberId: row.pending_by, displayName: row.pending_name ?? '', discipline: row.pending_discipline },
            at: row.pending_at.toISOString(),
          }
        : null,
    version: row.version,
  };
}
