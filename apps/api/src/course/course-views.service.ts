import { Injectable } from '@nestjs/common';
import { notCovered, type ConsentScope } from '@consilium/clinical';
import type { CaseFact, CourseView, FactHistory, FactsRecorded, TreatmentSession } from '@consilium/contracts';
import { caseAbilities } from '@consilium/domain';
import { CaseAccess, type AuthorizedCase } from '../cases/case-access';
import { CaseAudit } from '../cases/case-audit';
import { PresentationStore } from '../cases/presentation/presentation-store';
import { withheldScopes } from '../cases/withheld-scopes';
import { PeopleService } from '../people/people.service';
import type { Viewer } from '../platform/access/viewer';
import { notFound } from '../platform/problems/problem';
import { Transactions, type Tx } from '../platform/transactions/transactions';
import { presentFact, presentSession, presentVersion, shownFacts } from './course-presenter';
import { CourseRepository, type FactRow } from './course.repository';
import type { TreatmentSessionRow } from './treatment-session.entity';

/** What a member may read of a case's course, within the consent as it is now. Every read is recorded. */
@Injectable()
export class CourseViewsService {
  constructor(
    private readonly access: CaseAccess,
    private readonly audit: CaseAudit,
    private readonly course: CourseRepository,
    private readonly people: PeopleService,
    private readonly presentations: PresentationStore,
    private readonly transactions: Transactions,
  ) {}

  async view(viewer: Viewer, caseId: string): Promise<CourseView> {
    const entered = await this.access.authorize(viewer, caseId, 'course.viewed');
    const [version, sessions, rows, withheld] = await Promise.all([
      this.course.version(caseId),
      this.course.sessions(caseId),
      this.course.facts(caseId),
      this.withheldFrom(entered),
    ]);
    const facts = shownFacts(rows, withheld);
    const shown = withheld.includes('sessions') ? [] : sessions;
    const abilities = caseAbilities(viewer, entered.state, entered.membership.role);
    await this.audit.append(this.transactions, viewer, 'course.viewed', entered.row);
    return {
      caseId,
      version,
      sessions: shown.map(presentSession),
      facts: facts.map(presentFact),
      people: await this.recorders(facts, shown),
      withheld: [...withheld],
      abilities: abilities.filter((ability) => ability === 'course.record'),
    };
  }

  /** All that stands, for what reasons over it; who may see which of it is the asker's question. */
  async standing(caseId: string, tx?: Tx): Promise<{ sessions: TreatmentSession[]; facts: CaseFact[] }> {
    const sessions = await this.course.sessions(caseId, tx);
    const facts = await this.course.facts(caseId, tx);
    return { sessions: sessions.map(presentSession), facts: facts.map(presentFact) };
  }

  /** What stood where this fact stands, the newest first. */
  async versions(viewer: Viewer, caseId: string, factId: string): Promise<FactHistory> {
    const entered = await this.access.authorize(viewer, caseId, 'course.fact_viewed');
    const rows = shownFacts(await this.course.revisions(caseId, factId), await this.withheldFrom(entered));
    if (rows.length === 0) throw notFound();
    const object = { type: 'case_fact', id: factId };
    await this.audit.append(this.transactions, viewer, 'course.fact_viewed', entered.row, { object });
    return { items: rows.map(presentVersion), people: await this.recorders(rows, []) };
  }

  /** The facts that a change left, for who made it: part of that change, not a read of its own. */
  async recorded(caseId: string, batchId: string): Promise<FactsRecorded> {
    const [version, facts] = await Promise.all([
      this.course.version(caseId),
      this.course.ofBatch(this.transactions, caseId, batchId),
    ]);
    return { version, facts: facts.map(presentFact), people: await this.recorders(facts, []) };
  }

  /** The session as a change left it. */
  async session(caseId: string, id: string): Promise<TreatmentSession> {
    const row = await this.course.session(caseId, id);
    if (!row) throw notFound();
    return presentSession(row);
  }

  private async withheldFrom({ row, membership }: AuthorizedCase): Promise<readonly ConsentScope[]> {
    const presentation = (await this.presentations.current([row.id])).get(row.id);
    return withheldScopes(membership.role, notCovered(presentation?.consentToConsult));
  }

  private async recorders(facts: readonly FactRow[], sessions: readonly TreatmentSessionRow[]) {
    const ids = new Set([...facts, ...sessions].map(({ recordedBy }) => recordedBy));
    return [...(await this.people.named([...ids])).values()];
  }
}
