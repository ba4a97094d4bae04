import { Injectable } from '@nestjs/common';
import type { AcknowledgementClock, ClosingReason, Episode, RuleId, Severity } from '@consilium/clinical';
import { In, IsNull, Not } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Transactions, type Reader, type Tx } from '../platform/transactions/transactions';
import { AlertCheck } from './alert-check.entity';
import { AlertEpisode } from './alert-episode.entity';

const NOW = (): string => 'clock_timestamp()';

@Injectable()
export class AlertsRepository {
  constructor(private readonly transactions: Transactions) {}

  standing(tx: Tx, caseId: string): Promise<AlertEpisode[]> {
    return tx.manager.find(AlertEpisode, { where: { caseId, state: In(['open', 'acknowledged']) } });
  }

  /** Those of a case that stood or stand, the newest first. */
  ofCase(caseId: string, on: Reader = this.transactions): Promise<AlertEpisode[]> {
    return on.manager.find(AlertEpisode, { where: { caseId }, order: { openedAt: 'DESC', id: 'DESC' } });
  }

  find(id: string): Promise<AlertEpisode | null> {
    return this.transactions.manager.findOneBy(AlertEpisode, { id });
  }

  lock(tx: Tx, id: string): Promise<AlertEpisode | null> {
    return tx.manager.findOne(AlertEpisode, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async open(
    tx: Tx,
    caseId: string,
    { ruleId, count, by, session }: Episode,
    {
      at,
      ...of
    }: { severity: Severity; ruleSetVersion: string; clock: AcknowledgementClock | null; at: Date | undefined },
  ): Promise<string> {
    const id = uuidv7();
    const episode = { id, caseId, ruleId, ...of, count, by: [...by], sessionId: session ?? null };
    await tx.manager.insert(AlertEpisode, { ...episode, state: 'open', openedAt: at ?? NOW });
    return id;
  }

  /** `asksAgain`: what was acknowledged is open again, with a time of its own. */
  async repeat(
    tx: Tx,
    id: string,
    { state, count, by }: Episode,
    { asksAgain }: { asksAgain: boolean },
  ): Promise<void> {
    const anew = asksAgain && { addressedTo: null, dueAt: null, overdueToldAt: null };
    await tx.manager.update(AlertEpisode, { id }, { state, count, by: [...by], ...anew });
  }

  async close(tx: Tx, id: string, closingReason: ClosingReason, at?: Date): Promise<void> {
    await tx.manager.update(AlertEpisode, { id }, { state: 'closed', closedAt: at ?? NOW, closingReason });
  }

  async acknowledge(
    tx: Tx,
    id: string,
    by: { memberId: string; reason: string; seq: number; quietAt: readonly string[] },
  ): Promise<void> {
    const { memberId: acknowledgedBy, reason, seq, quietAt } = by;
    const change = { acknowledgedBy, reason, quietAt: [...quietAt], acknowledgedSeq: String(seq), acknowledgedAt: NOW };
    await tx.manager.update(AlertEpisode, { id }, { ...change, state: 'acknowledged' });
  }

  /** Cases with an open self-harm alert. */
  async casesWaiting(): Promise<string[]> {
    const waiting = await this.transactions.manager.find(AlertEpisode, {
      where: { state: 'open', clock: Not(IsNull()) },
      select: { id: true, caseId: true },
    });
    return [...new Set(waiting.map(({ caseId }) => caseId))];
  }

  /** Those of a case, locked. */
  lockWaiting(tx: Tx, caseId: string): Promise<AlertEpisode[]> {
    const where = { caseId, state: 'open', clock: Not(IsNull()) } as const;
    return tx.manager.find(AlertEpisode, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
  }

  async address(tx: Tx, id: string, asked: Pick<AlertEpisode, 'addressedTo' | 'dueAt'>): Promise<void> {
    await tx.manager.update(AlertEpisode, { id }, asked);
  }

  async overdueTold(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(AlertEpisode, { id }, { overdueToldAt: NOW });
  }

  checked(caseId: string, on: Reader = this.transactions): Promise<AlertCheck | null> {
    return on.manager.findOneBy(AlertCheck, { caseId });
  }

  /** Cases that were checked with other rules than these. */
  async checkedWithOther(ruleSetVersion: string): Promise<string[]> {
    const checks = await this.transactions.manager.findBy(AlertCheck, { ruleSetVersion: Not(ruleSetVersion) });
    return checks.map(({ caseId }) => caseId);
  }

  async setChecked(tx: Tx, check: Pick<AlertCheck, 'caseId' | 'courseVersion' | 'ruleSetVersion'>): Promise<void> {
    await tx.manager.upsert(AlertCheck, { ...check, checkedAt: NOW }, ['caseId']);
  }
}

/** The episode as the rules know it. */
export const episodeOf = ({ ruleId, state, count, by, quietAt, sessionId }: AlertEpisode): Episode => ({
  ruleId: ruleId satisfies RuleId,
  state: state === 'acknowledged' ? 'acknowledged' : 'open',
  count,
  by,
  ...(quietAt && { quietAt }),
  ...(sessionId !== null && { session: sessionId }),
});
