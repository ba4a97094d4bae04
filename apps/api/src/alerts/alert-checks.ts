import { Injectable, type OnModuleInit } from '@nestjs/common';
import { episodeChanges, evaluate, type EpisodeChange } from '@consilium/clinical';
import { CaseAccess } from '../cases/case-access';
import { CourseChanges, type ChangedCourse } from '../course/course-changes';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { AlertAddressing } from './alert-addressing';
import type { AlertEpisode } from './alert-episode.entity';
import { AlertsRepository, episodeOf } from './alerts.repository';
import { CaseFacts } from './case-facts';
import { RuleSets } from './rule-sets/rule-sets';

interface Checked {
  caseId: string;
  standing: readonly AlertEpisode[];
  ruleSetVersion: string;
  at: Date | undefined;
}

/** Evaluates the safety rules after every change of what they read, in the transaction of the change. */
@Injectable()
export class AlertChecks implements OnModuleInit {
  constructor(
    private readonly access: CaseAccess,
    private readonly addressing: AlertAddressing,
    private readonly alerts: AlertsRepository,
    private readonly changes: CourseChanges,
    private readonly facts: CaseFacts,
    private readonly rooms: RoomsService,
    private readonly ruleSets: RuleSets,
  ) {}

  onModuleInit(): void {
    this.changes.watch((tx, changed) => this.check(tx, changed));
  }

  /** The same facts with the rules that apply now. */
  async again(tx: Tx, caseId: string): Promise<void> {
    const row = await this.access.lock(tx, caseId);
    const checked = await this.alerts.checked(caseId, tx);
    if (row && checked) await this.check(tx, { row, version: checked.courseVersion });
  }

  private async check(tx: Tx, { row, version, at }: ChangedCourse): Promise<void> {
    const { facts, sessionId } = await this.facts.of(row.id, tx);
    const { evaluations, ruleSetVersion } = evaluate(await this.ruleSets.current(tx), facts);
    const standing = await this.alerts.standing(tx, row.id);
    const told = at === undefined && (await this.access.discussedAmong(tx, [row.id])).length > 0;
    for (const change of episodeChanges(standing.map(episodeOf), evaluations, sessionId)) {
      const [type, alertId] = await this.apply(tx, change, { caseId: row.id, standing, ruleSetVersion, at });
      if (type && told) await this.rooms.append(tx, { roomId: row.roomId, actor: null, type, data: { alertId } });
    }
    if (told) await this.addressing.address(tx, row);
    await this.alerts.setChecked(tx, { caseId: row.id, courseVersion: version, ruleSetVersion });
  }

  /** The event that it is in the room, and whose. A repeat raises a number and is none, unless it asks for an acknowledgement again. */
  private async apply(
    tx: Tx,
    change: EpisodeChange,
    { caseId, standing, ruleSetVersion, at }: Checked,
  ): Promise<['alert.opened' | 'alert.closed' | null, string]> {
    const { episode } = change;
    if (change.kind === 'opened') {
      const { severity, clock = null } = change.evaluation.rule;
      const opened = { severity, ruleSetVersion, at, clock: at ? null : clock };
      return ['alert.opened', await this.alerts.open(tx, caseId, episode, opened)];
    }
    const before = standing.find(({ ruleId }) => ruleId === episode.ruleId)!;
    const { id } = before;
    if (change.kind === 'closed') {
      await this.alerts.close(tx, id, change.reason, at);
      await this.addressing.over(tx, id, 'ended');
      return ['alert.closed', id];
    }
    const asksAgain = before.state !== episode.state;
    await this.alerts.repeat(tx, id, episode, { asksAgain });
    return [asksAgain ? 'alert.opened' : null, id];
  }
}
