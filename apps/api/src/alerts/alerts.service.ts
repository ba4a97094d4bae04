import { Injectable } from '@nestjs/common';
import { acknowledge, evaluate, notCovered } from '@consilium/clinical';
import type { AcknowledgeAlert, Alert, CaseAlerts, PersonRef, ProblemCode } from '@consilium/contracts';
import { caseAbilities } from '@consilium/domain';
import { CaseAccess, type AuthorizedCase } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import { withheldScopes } from '../cases/withheld-scopes';
import { PeopleService } from '../people/people.service';
import type { Viewer } from '../platform/access/viewer';
import { notFound, ProblemException } from '../platform/problems/problem';
import { Transactions } from '../platform/transactions/transactions';
import { RoomLookups } from '../rooms/room-lookups';
import type { RoomPersonView } from '../rooms/memberships';
import { RoomsService } from '../rooms/rooms.service';
import { AlertAddressing } from './alert-addressing';
import { coveredBy, inOrder, presentAlert, presentNotChecked, uncodedOf } from './alert-presenter';
import { AlertsRepository, episodeOf } from './alerts.repository';
import { CaseFacts } from './case-facts';
import { PrimaryClinicians } from './primary-clinicians';
import { siteThresholdsOf } from './rule-sets/rule-set-presenter';
import { RuleSets } from './rule-sets/rule-sets';

const REFUSALS = {
  unknown_reason: 'request.invalid',
  note_needed: 'alert.note_needed',
  already_acknowledged: 'alert.acknowledged',
} as const satisfies Record<string, ProblemCode>;

/** Safety alerts of a case, as a member may read and acknowledge them. */
@Injectable()
export class AlertsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly addressing: AlertAddressing,
    private readonly alerts: AlertsRepository,
    private readonly audit: CaseAudit,
    private readonly facts: CaseFacts,
    private readonly lookups: RoomLookups,
    private readonly people: PeopleService,
    private readonly primaries: PrimaryClinicians,
    private readonly rooms: RoomsService,
    private readonly ruleSets: RuleSets,
    private readonly transactions: Transactions,
  ) {}

  async list(viewer: Viewer, caseId: string): Promise<CaseAlerts> {
    const entered = await this.access.authorize(viewer, caseId, 'alert.listed');
    const answer = await this.of(viewer, entered);
    await this.audit.append(this.transactions, viewer, 'alert.listed', entered.row);
    return answer;
  }

  /** As it stands after a change of the viewer's own. */
  async after(viewer: Viewer, caseId: string): Promise<CaseAlerts> {
    return this.of(viewer, await this.access.authorize(viewer, caseId));
  }

  /** Quiets it on every device; it stands until the facts close it. */
  async acknowledge(viewer: Viewer, id: string, { reason, note }: AcknowledgeAlert): Promise<Alert> {
    const found = await this.alerts.find(id);
    if (!found) throw notFound();
    const { caseId } = found;
    await this.access.change(viewer, caseId, 'course.record', async (tx, { row }) => {
      const episode = await this.alerts.lock(tx, id);
      const rule = (await this.ruleSets.current(tx)).rules.find((one) => one.id === episode?.ruleId);
      if (!episode || !rule) throw notFound();
      if (episode.state === 'closed') throw new ProblemException('alert.closed');
      const outcome = acknowledge(episodeOf(episode), rule, { reason, ...(note && { note }) });
      if (outcome.refusal) throw new ProblemException(REFUSALS[outcome.refusal]);
      const { seq } = await this.rooms.append(tx, {
        roomId: row.roomId,
        actor: viewer,
        type: 'alert.acknowledged',
        audited: false,
        data: { alertId: id, reason, ...(note && { text: note }) },
      });
      await this.addressing.over(tx, id, 'acknowledged');
      await this.alerts.acknowledge(tx, id, { memberId: viewer.memberId, reason, seq, quietAt: episode.by });
      await this.audit.append(tx, viewer, 'alert.acknowledged', row, { object: { type: 'alert', id }, reason });
    });
    const { items } = await this.after(viewer, caseId);
    return items.find((alert) => alert.id === id)!;
  }

  private async of(viewer: Viewer, { row, membership, state }: AuthorizedCase): Promise<CaseAlerts> {
    const [{ facts, presentation }, { primary: toldFirst }, episodes, checked] = await Promise.all([
      this.facts.of(row.id),
      this.primaries.of(row),
      this.alerts.ofCase(row.id),
      this.alerts.checked(row.id),
    ]);
    const withheld = withheldScopes(membership.role, notCovered(presentation.consentToConsult));
    const ruleSet = await this.ruleSets.current();
    const evaluation = evaluate(ruleSet, facts);
    const covered = coveredBy(evaluation.evaluations, withheld);
    const shown = inOrder(episodes).filter(({ ruleId }) => covered.has(ruleId));
    const seqs = shown.flatMap(({ acknowledgedSeq }) => acknowledgedSeq ?? []);
    const [people, notes] = await Promise.all([
      this.people.named(shown.flatMap(({ acknowledgedBy }) => acknowledgedBy ?? [])),
      this.lookups.textsAt(this.transactions, row.roomId, seqs),
    ]);
    const abilities = caseAbilities(viewer, state, membership.role);
    const primary = personOf(toldFirst);
    return {
      items: shown.map((episode) =>
        presentAlert(episode, {
          evaluation: covered.get(episode.ruleId)!,
          people,
          note: notes.get(episode.acknowledgedSeq ?? ''),
          primary,
          abilities: abilities.includes('course.record') ? ['alert.acknowledge'] : [],
        }),
      ),
      notChecked: presentNotChecked(covered),
      uncoded: uncodedOf(evaluation, withheld),
      checked: checked && { version: checked.courseVersion, ruleSetVersion: checked.ruleSetVersion },
      withheld: [...withheld],
      primary,
      siteThresholds: siteThresholdsOf(ruleSet),
      minutes: this.addressing.minutes,
      abilities: abilities.filter((ability) => ability === 'primary.name'),
    };
  }
}

const personOf = ({ memberId, displayName, discipline }: RoomPersonView): PersonRef => ({
  memberId,
  displayName,
  discipline: discipline ?? null,
});
