import { Inject, Injectable } from '@nestjs/common';
import type { AcknowledgementClock } from '@consilium/clinical';
import { v7 as uuidv7 } from 'uuid';
import { InboxService, type FeatureNotice } from '../inbox/inbox.service';
import { SETTINGS, type Settings } from '../platform/settings';
import type { Tx } from '../platform/transactions/transactions';
import type { AlertEpisode } from './alert-episode.entity';
import { AlertsRepository } from './alerts.repository';
import { PrimaryClinicians } from './primary-clinicians';

const MINUTE = 60_000;

/** Asks the primary clinician of a case to acknowledge its open self-harm alerts, and tells the owner where that was not done in time. */
@Injectable()
export class AlertAddressing {
  constructor(
    private readonly alerts: AlertsRepository,
    private readonly inbox: InboxService,
    private readonly primaries: PrimaryClinicians,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** How long an alert may wait. */
  get minutes(): Record<AcknowledgementClock, number> {
    return { routine: this.settings.selfHarmMinutes, high: this.settings.selfHarmHighMinutes };
  }

  /** Whoever is asked instead of somebody else takes over what is left of the time. Doing it again changes nothing. */
  async address(tx: Tx, row: { id: string; roomId: string }): Promise<void> {
    const waiting = await this.alerts.lockWaiting(tx, row.id);
    if (waiting.length === 0) return;
    const { primary, owner } = await this.primaries.of(row, tx);
    const now = new Date();
    for (const episode of waiting) {
      if (episode.addressedTo !== primary.memberId) await this.ask(tx, row, episode, primary.memberId, now);
      else if (episode.dueAt! <= now && !episode.overdueToldAt) {
        await this.alerts.overdueTold(tx, episode.id);
        await this.tell(tx, row, { kind: 'alert.overdue', memberId: owner.memberId, id: episode.id });
      }
    }
  }

  /** Nobody has to do anything about it any more. */
  over(tx: Tx, alertId: string, as: 'acknowledged' | 'ended'): Promise<void> {
    return this.inbox.over(tx, alertId, as);
  }

  private async ask(
    tx: Tx,
    row: { id: string; roomId: string },
    { id, clock, addressedTo, dueAt: due }: AlertEpisode,
    memberId: string,
    now: Date,
  ): Promise<void> {
    const dueAt = due ?? new Date(now.getTime() + this.minutes[clock!] * MINUTE);
    await this.alerts.address(tx, id, { addressedTo: memberId, dueAt });
    if (addressedTo) await this.inbox.forget(tx, id, [addressedTo], { kinds: ['alert.addressed'] });
    await this.tell(tx, row, { kind: 'alert.addressed', memberId, id, dueAt });
  }

  private tell(
    tx: Tx,
    row: { id: string; roomId: string },
    { kind, memberId, id, dueAt }: Pick<FeatureNotice, 'kind' | 'dueAt'> & { memberId: string; id: string },
  ): Promise<void> {
    return this.inbox.notify(tx, {
      kind,
      // Asked again after an acknowledgement, it is news again.
      sourceId: uuidv7(),
      concernsId: id,
      at: new Date(),
      subject: { kind: 'case', id: row.id },
      roomId: row.roomId,
      to: { memberIds: [memberId] },
      ...(dueAt && { dueAt }),
    });
  }
}
