import { Injectable } from '@nestjs/common';
import type {
  IdentifierLetter,
  IncidentAct,
  IncidentFactor,
  IncidentStatus,
  IncidentText,
  PurgePlace,
  RoomEventType,
  TextAction,
  TextsBesideLog,
} from '@consilium/contracts';
import { NOTIFICATION_OPEN, type Reported } from '@consilium/domain';
import { staleVersion } from '../../platform/problems/problem';
import type { RowIn } from '../../platform/sql';
import type { Reader, Tx } from '../../platform/transactions/transactions';
import { RoomLookups, type RoomRef } from '../../rooms/room-lookups';
import type { Exposed } from '../../rooms/text-holders';
import { IncidentActEntry } from './incident-act.entity';
import { IncidentExposure } from './incident-exposure.entity';
import { IncidentPurge } from './incident-purge.entity';
import { IncidentReport } from './incident-report.entity';
import type { IncidentRow, StoredIncident } from './incident-row';
import { Incident } from './incident.entity';
import {
  ADD_CATEGORY,
  ADD_EXPOSURES,
  ADD_REPORT,
  DESCRIBE_REPORT,
  HIDDEN_BY,
  INCIDENT,
  INCIDENT_PAGE,
  REACH_PLACE,
  REPORT_OF,
} from './incidents.sql';

/** Where a reported text stood. */
export type IncidentOrigin =
  | { place: 'event'; roomId: string; seq: number; eventType: RoomEventType }
  | { place: TextsBesideLog; roomId: string | null; recordId: string; field: string; label: string };

export type NewIncident = IncidentOrigin & {
  id: string;
  authorId: string | null;
  status: IncidentStatus;
  categories: IdentifierLetter[];
  postedAt: Date;
  discoveredAt: Date;
  containedAt: Date;
  deadlineAt: Date;
};

export interface NewReport {
  memberId: string;
  reason: string;
  category: IdentifierLetter | null;
  /** Whether this report hid the text. */
  hidText: boolean;
}

/** What of an incident changes. Absent: stays. */
export interface IncidentChange extends Partial<Record<IncidentFactor, string>> {
  status?: IncidentStatus;
  textState?: IncidentText;
  categories?: IdentifierLetter[];
  notes?: string;
  pendingAction?: TextAction | null;
  pendingBy?: string | null;
  pendingAt?: Date | null;
}

/** The rows of incidents. A change is made on the version that was seen, or not at all. */
@Injectable()
export class IncidentsRepository {
  constructor(private readonly lookups: RoomLookups) {}

  async insert(tx: Tx, incident: NewIncident): Promise<void> {
    const placed = incident.place === 'event' ? { ...incident, seq: String(incident.seq) } : incident;
    await tx.manager.insert(Incident, placed);
  }

  /** Newest first; `before` is the id of the last one that the reader has. `practiceId`: only of authors who work there. */
  async page(
    on: Reader,
    asked: { status?: IncidentStatus; overdue?: boolean; practiceId?: string; before?: string; limit: number },
  ): Promise<IncidentRow[]> {
    const { status, overdue, practiceId, before, limit } = asked;
    const only = [practiceId ?? null, before ?? null] as const;
    const rows = await INCIDENT_PAGE.all(on, status ?? null, overdue ?? null, NOTIFICATION_OPEN, ...only, limit);
    return this.placed(on, rows);
  }

  async find(on: Reader, id: string): Promise<IncidentRow | null> {
    return (await this.placed(on, await INCIDENT.all(on, id)))[0] ?? null;
  }

  async lock(tx: Tx, id: string): Promise<IncidentRow | null> {
    await tx.manager.findOne(Incident, { where: { id }, select: { id: true }, lock: { mode: 'pessimistic_write' } });
    return this.find(tx, id);
  }

  /** The incident that keeps the text of this event now. The caller holds the room's lock. */
  async quarantined(tx: Tx, roomId: string, seq: number): Promise<string | undefined> {
    const where = { roomId, seq: String(seq), textState: 'quarantined' as const };
    return (await tx.manager.findOne(Incident, { where, select: { id: true } }))?.id;
  }

  async idsOf(tx: Tx, roomId: string): Promise<string[]> {
    return (await tx.manager.find(Incident, { where: { roomId }, select: { id: true } })).map(({ id }) => id);
  }

  async change(tx: Tx, { id, version }: Pick<IncidentRow, 'id' | 'version'>, change: IncidentChange): Promise<void> {
    const { affected } = await tx.manager.update(Incident, { id, version }, { ...change, version: version + 1 });
    if (affected !== 1) throw staleVersion(version);
  }

  /** False where this member reported it before. */
  async addReport(tx: Tx, incidentId: string, { memberId, reason, category, hidText }: NewReport): Promise<boolean> {
    const added = await ADD_REPORT.first(tx, incidentId, memberId, reason, category, hidText);
    if (added && category) await ADD_CATEGORY.run(tx, incidentId, category);
    return added !== null;
  }

  /** This member's report of an incident, with how many there are. Null where there is none of theirs. */
  reportOf(tx: Tx, incidentId: string, memberId: string): Promise<RowIn<typeof REPORT_OF> | null> {
    return REPORT_OF.first(tx, incidentId, memberId);
  }

  /** The words of a report that has none yet. */
  async describeReport(
    tx: Tx,
    incidentId: string,
    { memberId, reason, category }: Pick<NewReport, 'memberId' | 'reason' | 'category'>,
  ): Promise<void> {
    await DESCRIBE_REPORT.run(tx, incidentId, memberId, reason, category);
    if (category) await ADD_CATEGORY.run(tx, incidentId, category);
  }

  /** How many texts of others a member hid in a room lately, and of its last messages; null: of what has no room. */
  async hiddenBy(tx: Tx, memberId: string, roomId: string | null, last: number): Promise<Reported> {
    const recent = roomId === null ? [] : await this.lookups.recentMessages(tx, roomId, last);
    return { ...(await HIDDEN_BY.one(tx, memberId, roomId, recent)), recent: recent.length };
  }

  addExposures(tx: Tx, incidentId: string, exposed: readonly Exposed[]): Promise<void> {
    return ADD_EXPOSURES.run(tx, incidentId, JSON.stringify(exposed));
  }

  async addAct(tx: Tx, incidentId: string, act: IncidentAct, actorId: string | null, note = ''): Promise<void> {
    await tx.manager.insert(IncidentActEntry, { incidentId, act, actorId, note });
  }

  /** `by` null: the purge did it itself. */
  async purgeReached(
    tx: Tx,
    incidentId: string,
    places: readonly { place: PurgePlace; note?: string }[],
    by: string | null,
  ): Promise<void> {
    for (const { place, note = '' } of places) await REACH_PLACE.run(tx, incidentId, place, by, note);
  }

  reports(on: Reader, incidentId: string): Promise<IncidentReport[]> {
    return on.manager.find(IncidentReport, { where: { incidentId }, order: { at: 'ASC' } });
  }

  exposures(on: Reader, incidentId: string): Promise<IncidentExposure[]> {
    return on.manager.find(IncidentExposure, { where: { incidentId }, order: { id: 'ASC' } });
  }

  acts(on: Reader, incidentId: string): Promise<IncidentActEntry[]> {
    return on.manager.find(IncidentActEntry, { where: { incidentId }, order: { id: 'ASC' } });
  }

  purge(on: Reader, incidentId: string): Promise<IncidentPurge[]> {
    return on.manager.findBy(IncidentPurge, { incidentId });
  }

  /** With what the rooms say of where the texts stand. */
  private async placed(on: Reader, rows: readonly StoredIncident[]): Promise<IncidentRow[]> {
    if (rows.length === 0) return [];
    const rooms = await this.lookups.refs(on, [...new Set(rows.flatMap(({ roomId }) => roomId ?? []))]);
    const events = rows.flatMap(({ roomId, seq }) => (roomId !== null && seq !== null ? [{ roomId, seq }] : []));
    const retracted = new Set((await this.lookups.retracted(on, events)).map(({ roomId, seq }) => `${roomId} ${seq}`));
    return rows.map((row) => ({
      ...row,
      ...subjectOf(row, row.roomId === null ? undefined : rooms.get(row.roomId)),
      purged: row.purged as PurgePlace[],
      retracted: retracted.has(`${row.roomId} ${row.seq}`),
    }));
  }
}

/** A record without a room is a meeting: alone, or in the words of a report of one. */
const subjectOf = (
  { recordId, label }: StoredIncident,
  room: RoomRef | undefined,
): Pick<IncidentRow, 'subjectKind' | 'subjectId' | 'label'> =>
  room ?? { subjectKind: 'meeting', subjectId: recordId ?? '', label: label ?? '' };
