import { Injectable } from '@nestjs/common';
import {
  decimalText,
  THRESHOLD_PROBLEMS,
  thresholdChangeOf,
  withThresholds,
  type RuleSet,
  type ThresholdProblem,
} from '@consilium/clinical';
import type { RuleSetOutcome, RuleSetView, ThresholdChange } from '@consilium/contracts';
import { settlementRefusal } from '@consilium/domain';
import { PeopleService } from '../../people/people.service';
import type { Viewer } from '../../platform/access/viewer';
import type { Act, Attempt } from '../../platform/audit/acts';
import { Audit, auditActor } from '../../platform/audit/audit';
import { DeniedRecorder } from '../../platform/audit/denied';
import { lacksRight } from '../../platform/flow';
import { notFound, ProblemException } from '../../platform/problems/problem';
import { Transactions, type Tx } from '../../platform/transactions/transactions';
import { presentRuleSet } from './rule-set-presenter';
import { RuleSets } from './rule-sets';
import { RuleSetsRepository } from './rule-sets.repository';

/** How the safety rules are used, and how their thresholds change: by two persons of clinical governance, one after the other. */
@Injectable()
export class RuleSetChangesService {
  constructor(
    private readonly audit: Audit,
    private readonly denied: DeniedRecorder,
    private readonly people: PeopleService,
    private readonly repository: RuleSetsRepository,
    private readonly ruleSets: RuleSets,
    private readonly transactions: Transactions,
  ) {}

  view(viewer: Viewer): Promise<RuleSetView> {
    return this.run(viewer, 'rule_set.viewed', (tx) => this.present(tx, viewer));
  }

  /** All of the thresholds, or none with everything that is wrong with any of them. */
  propose(viewer: Viewer, thresholds: readonly ThresholdChange[]): Promise<RuleSetView> {
    return this.run(viewer, 'rule_set.change_proposed', async (tx) => {
      const rules = await this.ruleSets.current(tx);
      const { problems } = withThresholds(rules, thresholds.map(thresholdChangeOf));
      if (problems) throw invalid(thresholds, problems);
      const stored = thresholds.map((change) => ({ ...change, from: valueOf(rules, change.address) }));
      if (!(await this.repository.propose(tx, stored, viewer.memberId)))
        throw new ProblemException('rule_set.change_open');
      return this.present(tx, viewer);
    });
  }

  settle(viewer: Viewer, id: string, outcome: RuleSetOutcome): Promise<RuleSetView> {
    return this.run(viewer, `rule_set.change_${outcome}`, async (tx) => {
      const change = await this.repository.lock(tx, id);
      if (!change) throw notFound();
      const refusal = settlementRefusal(change, viewer.memberId, outcome);
      if (refusal) throw new ProblemException(refusal);
      await this.repository.settle(tx, id, outcome, viewer.memberId);
      return this.present(tx, viewer);
    });
  }

  /** Attempts without the right are recorded, also those that the work refuses (SEC-02). */
  private async run<T>(viewer: Viewer, action: Act & Attempt, work: (tx: Tx) => Promise<T>): Promise<T> {
    const entry = { actor: auditActor(viewer), action, objectType: 'rule_set', objectId: null } as const;
    try {
      if (!viewer.roles.includes('clinical_governance')) throw new ProblemException('permission.denied');
      return await this.transactions.run(async (tx) => {
        const done = await work(tx);
        await this.audit.append(tx, entry);
        return done;
      });
    } catch (error) {
      if (error instanceof ProblemException && lacksRight(error)) await this.denied.record(entry);
      throw error;
    }
  }

  private async present(tx: Tx, viewer: Viewer): Promise<RuleSetView> {
    const ruleSet = await this.ruleSets.current(tx);
    const changes = await this.repository.changes(tx);
    const uses = await this.repository.uses(tx);
    const reasons = await this.repository.reasons(tx);
    const ids = changes.flatMap(({ proposedBy, settledBy }) => [proposedBy, ...(settledBy ? [settledBy] : [])]);
    const people = await this.people.named([...new Set(ids)], tx);
    return presentRuleSet({ ruleSet, changes, uses, reasons, people, memberId: viewer.memberId });
  }
}

const valueOf = (rules: RuleSet, address: string): string =>
  decimalText(rules.thresholds.find((threshold) => threshold.address === address)!.value);

function invalid(thresholds: readonly ThresholdChange[], problems: readonly ThresholdProblem[]): ProblemException {
  return new ProblemException('rule_set.invalid', {
    errors: problems.map(({ address, code, threshold }) => ({
      path: `thresholds.${thresholds.findLastIndex((change) => change.address === address)}.value`,
      message:
        code === 'out_of_range' && threshold?.site
          ? `must be from ${threshold.site[0]} to ${threshold.site[1]}`
          : THRESHOLD_PROBLEMS[code],
    })),
  });
}
