import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { FieldFinding, TextOverride } from '@consilium/contracts';
import { amongColleagues } from '@consilium/deid';
import type { Sender } from '../../platform/access/sender';
import type { Act } from '../../platform/audit/acts';
import { Audit, auditActor, type AuditEntry } from '../../platform/audit/audit';
import { DeniedRecorder } from '../../platform/audit/denied';
import { WithOverrides } from '../../platform/http/overrides';
import { writtenTexts, type WrittenText } from '../../platform/http/text-fields';
import { Metrics } from '../../platform/metrics/metrics';
import { ProblemException } from '../../platform/problems/problem';
import { Transactions } from '../../platform/transactions/transactions';
import { SecondLookUse, type UsedSecondLook } from '../second-looks/second-look-use';
import { asScanned, fieldFindings, letterOf, scanned, tally } from './findings';
import { GateThrottle } from './gate-throttle';
import { Scanner } from './scanner';
import { judge, type Answered, type Judgement } from './judge';
import { RoomColleagues } from './room-colleagues';

/** Something for every part of the engine. */
const EVERY_KIND =
  'Mrs. Ann Smith, 93, of Salem, Oregon, works at Hill School; seen on March 3, 2024, call 541-555-0139, MRN 00482917, a@b.example.';

const NOBODY = { memberId: null, role: null, sessionId: null };

/**
 * What every text passes before a handler sees it. A body without findings costs one scan of its texts and nothing else. A finding is
 * refused with its place, never its text; the audit log keeps letters and counts.
 */
@Injectable()
export class TextGate implements OnModuleInit {
  constructor(
    private readonly audit: Audit,
    private readonly colleagues: RoomColleagues,
    private readonly denied: DeniedRecorder,
    private readonly metrics: Metrics,
    private readonly reviews: SecondLookUse,
    private readonly scanner: Scanner,
    private readonly throttle: GateThrottle,
    private readonly transactions: Transactions,
  ) {}

  /** The engine unpacks its lists when it first needs them: before the server listens, not while the first member waits. */
  onModuleInit(): void {
    scanned(EVERY_KIND, 'clinical');
  }

  /** Throws `privacy.identifiers_found`, or `privacy.throttled`. */
  async admit(body: unknown, sender: Sender | undefined): Promise<void> {
    const texts = writtenTexts(body);
    if (texts.length === 0) return;
    const findings = await this.findingsIn(texts, body, sender);
    if (findings.length === 0) return;
    const judgement = judge(findings, body instanceof WithOverrides ? (body.overrides ?? []) : [], texts);
    const blocked =
      judgement.blocked.length > 0 ? judgement.blocked : await this.letPass(judgement, { body, sender, texts });
    if (blocked.length > 0) await this.refuse(blocked, body, sender);
  }

  /** What is found in the texts of a request, each with its field. Names of who is in its room are asked for only where a name was found. */
  private async findingsIn(
    texts: readonly WrittenText[],
    body: unknown,
    sender: Sender | undefined,
  ): Promise<FieldFinding[]> {
    const found = await this.scanner.scan(
      sender?.viewer.memberId,
      texts.map((text) => ({ text: asScanned(text), profile: text.profile })),
    );
    const named = found.some((findings) =>
      findings.some(({ category }) => category === 'name' || category === 'other'),
    );
    const names = named && sender ? await this.colleagues.namesIn(namedBy(body, sender), sender.viewer) : [];
    return texts.flatMap(({ path, text }, place) => fieldFindings(path, amongColleagues(text, found[place]!, names)));
  }

  /** Writes down what passes and uses up the agreements. Answers what no agreement covers; then nothing was written or used. */
  private letPass(
    { passed, forReview }: Judgement,
    { body, sender, texts }: { body: unknown; sender: Sender | undefined; texts: readonly WrittenText[] },
  ): Promise<FieldFinding[]> {
    return this.transactions.run(async (tx) => {
      const uses = sender
        ? await this.reviews.lock(tx, usesOf(forReview, texts), {
            viewer: sender.viewer,
            named: namedBy(body, sender),
            once: onceOf(body, sender),
          })
        : [];
      const covered = new Set(uses.flatMap(({ use }) => use.findings));
      const uncovered = forReview.map(({ finding }) => finding).filter((finding) => !covered.has(finding));
      if (uncovered.length > 0) return uncovered;
      await this.reviews.markUsed(tx, uses);
      const answered: Answered[] = [...passed, ...forReview];
      const findings = answered.map(({ finding }) => finding);
      await this.audit.append(tx, {
        ...entryOf('privacy.overridden', findings, body, sender),
        afterHash: reasonsHash(answered.map(({ override }) => override)),
      });
      tx.afterCommit(() => this.count(findings, 'overridden'));
      return [];
    });
  }

  private async refuse(findings: FieldFinding[], body: unknown, sender: Sender | undefined): Promise<never> {
    const entry: AuditEntry = { ...entryOf('privacy.blocked', findings, body, sender), outcome: 'denied' };
    await this.withinMeasure(entry, sender);
    await this.audit.append(this.transactions, entry);
    this.count(findings, 'blocked');
    throw new ProblemException('privacy.identifiers_found', { findings });
  }

  /** Nobody fills the log: what comes too fast is refused without its findings, and counted together. */
  private async withinMeasure(entry: AuditEntry, sender: Sender | undefined): Promise<void> {
    try {
      if (sender) this.throttle.takeAsked(sender.viewer.memberId);
    } catch (error) {
      await this.denied.record({ ...entry, reason: 'throttled' });
      throw error;
    }
  }

  private count(findings: readonly FieldFinding[], outcome: 'blocked' | 'overridden'): void {
    for (const { category, level } of findings)
      this.metrics.identifierFound({ letter: letterOf(category), level, outcome });
  }
}

const entryOf = (
  action: Act,
  findings: readonly FieldFinding[],
  body: unknown,
  sender: Sender | undefined,
): AuditEntry => ({
  actor: sender ? auditActor(sender.viewer) : NOBODY,
  action,
  objectType: 'text',
  objectId: namedBy(body, sender)[0] ?? null,
  reason: tally(findings),
});

/** The ids that a request names: in its path, or the room in its body. */
function namedBy(body: unknown, sender: Sender | undefined): string[] {
  const { roomId } = body as { roomId?: unknown };
  return [...Object.values(sender?.params ?? {}), ...(typeof roomId === 'string' ? [roomId] : [])].map((id) =>
    id.toLowerCase(),
  );
}

/** What makes a body sent again the same act, on the same route and of the same things: then an agreement that it used serves it again. */
function onceOf(body: unknown, sender: Sender): string | null {
  const { clientId, version } = body as { clientId?: unknown; version?: unknown };
  const sent =
    typeof clientId === 'string' ? clientId.toLowerCase() : typeof version === 'number' ? `version ${version}` : null;
  return sent && [sender.act, ...namedBy(body, sender), sent].join(' ');
}

/** One use of each agreement and text. */
function usesOf(forReview: Judgement['forReview'], texts: readonly WrittenText[]): UsedSecondLook[] {
  const uses = new Map<string, UsedSecondLook>();
  for (const { finding, reviewId } of forReview) {
    const text = texts.find(({ path }) => path === finding.field)!.text;
    const key = `${reviewId} ${finding.field}`;
    const use = uses.get(key) ?? { reviewId, text, findings: [] };
    use.findings.push(finding);
    uses.set(key, use);
  }
  return [...uses.values()];
}

const reasonsHash = (overrides: readonly TextOverride[]): string =>
  createHash('sha256')
    .update(JSON.stringify(overrides.map(({ reason }) => reason)))
    .digest('hex');
