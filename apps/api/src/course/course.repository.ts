import { Injectable } from '@nestjs/common';
import type { OnDay } from '@consilium/clinical';
import type { TreatmentSessionKind } from '@consilium/contracts';
import { IsNull, Not } from 'typeorm';
import type { Queries, RowIn } from '../platform/sql';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { CaseCourse } from './case-course.entity';
import { CaseFactRow } from './case-fact.entity';
import {
  FACT_REVISIONS,
  FACTS_OF_BATCH,
  FACTS_OF_CASE,
  NEXT_NUMBER,
  NEXT_VERSION,
  RECORDED_DAYS,
  SESSIONS_OF_CASE,
} from './course.sql';
import { TreatmentSessionRow } from './treatment-session.entity';

export type FactRow = RowIn<typeof FACTS_OF_CASE>;
/** The columns that hold a value. */
export type ValueColumns = Pick<CaseFactRow, 'kind' | 'entered' | 'unit' | 'amount' | 'word'>;
/** What one fact is about, and when. */
export type FactPlace = Pick<CaseFactRow, 'caseId' | 'sessionId' | 'code' | 'relDay' | 'minute'>;
export type NewFact = FactPlace &
  ValueColumns &
  Pick<CaseFactRow, 'id' | 'rootId' | 'revision' | 'batchId' | 'recordedBy'>;

/** A statement takes so many parameters that more rows would not fit. */
const ROWS_AT_ONCE = 1_000;

@Injectable()
export class CourseRepository {
  constructor(private readonly transactions: Transactions) {}

  /** In order of day, session, minute and time of recording. */
  facts(caseId: string, on: Queries = this.transactions): Promise<FactRow[]> {
    return FACTS_OF_CASE.all(on, caseId);
  }

  ofBatch(on: Queries, caseId: string, batchId: string): Promise<FactRow[]> {
    return FACTS_OF_BATCH.all(on, caseId, batchId);
  }

  /** The newest first; none where the case has no such fact. */
  revisions(caseId: string, factId: string, on: Queries = this.transactions): Promise<FactRow[]> {
    return FACT_REVISIONS.all(on, caseId, factId);
  }

  /** Locked. */
  fact(tx: Tx, caseId: string, id: string): Promise<CaseFactRow | null> {
    return tx.manager.findOne(CaseFactRow, { where: { id, caseId }, lock: { mode: 'pessimistic_write' } });
  }

  /** What stands at a day, in a session, or at a minute of one. */
  at(tx: Tx, { caseId, sessionId, relDay, minute }: Omit<FactPlace, 'code'>): Promise<CaseFactRow[]> {
    return tx.manager.findBy(CaseFactRow, {
      caseId,
      sessionId: sessionId ?? IsNull(),
      relDay: relDay ?? IsNull(),
      minute: minute ?? IsNull(),
      supersededAt: IsNull(),
      kind: Not('withdrawn'),
    });
  }

  async insert(tx: Tx, facts: readonly NewFact[], at: Date | null = null): Promise<void> {
    const recordedAt = at ?? ((): string => 'clock_timestamp()');
    for (let from = 0; from < facts.length; from += ROWS_AT_ONCE) {
      const some = facts.slice(from, from + ROWS_AT_ONCE);
      await tx.manager.insert(
        CaseFactRow,
        some.map((fact) => ({ ...fact, recordedAt })),
      );
    }
  }

  async supersede(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(CaseFactRow, { id }, { supersededAt: () => 'clock_timestamp()' });
  }

  /** In order of their days. */
  sessions(caseId: string, on: Queries = this.transactions): Promise<TreatmentSessionRow[]> {
    return SESSIONS_OF_CASE.all(on, caseId);
  }

  session(caseId: string, id: string): Promise<TreatmentSessionRow | null> {
    return this.transactions.manager.findOneBy(TreatmentSessionRow, { id, caseId });
  }

  async recordedDays(tx: Tx, caseId: string): Promise<OnDay[]> {
    return (await RECORDED_DAYS.all(tx, caseId)).map(({ relDay, at }) => ({ relDay, at: at.toISOString() }));
  }

  /** Unless it was withdrawn. */
  standingSession(tx: Tx, caseId: string, id: string): Promise<TreatmentSessionRow | null> {
    return tx.manager.findOneBy(TreatmentSessionRow, { id, caseId, state: Not('withdrawn') });
  }

  countSessions(tx: Tx, caseId: string): Promise<number> {
    return tx.manager.countBy(TreatmentSessionRow, { caseId });
  }

  async nextNumber(tx: Tx, caseId: string, kind: TreatmentSessionKind): Promise<number> {
    return (await NEXT_NUMBER.one(tx, caseId, kind)).number;
  }

  numbered(tx: Tx, caseId: string, kind: TreatmentSessionKind, number: number): Promise<boolean> {
    return tx.manager.existsBy(TreatmentSessionRow, { caseId, kind, number, state: Not('withdrawn') });
  }

  async insertSession(
    tx: Tx,
    session: Omit<TreatmentSessionRow, 'state' | 'version' | 'recordedAt'> &
      Partial<Pick<TreatmentSessionRow, 'state'>>,
    at: Date | null = null,
  ): Promise<void> {
    const recordedAt = at ?? ((): string => 'clock_timestamp()');
    await tx.manager.insert(TreatmentSessionRow, { ...session, recordedAt });
  }

  async changeSession(
    tx: Tx,
    { id, version }: Pick<TreatmentSessionRow, 'id' | 'version'>,
    change: Partial<Pick<TreatmentSessionRow, 'relDay' | 'product' | 'setting' | 'state'>>,
  ): Promise<void> {
    await tx.manager.update(TreatmentSessionRow, { id }, { ...change, version: version + 1 });
  }

  /** 0 for a case of which nothing was recorded. */
  async version(caseId: string, tx?: Tx): Promise<number> {
    const manager = (tx ?? this.transactions).manager;
    return (await manager.findOneBy(CaseCourse, { caseId }))?.version ?? 0;
  }

  async nextVersion(tx: Tx, caseId: string): Promise<number> {
    return (await NEXT_VERSION.one(tx, caseId)).version;
  }
}
