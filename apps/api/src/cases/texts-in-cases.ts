import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Viewer } from '../platform/access/viewer';
import { AuditReads } from '../platform/audit/audit-reads';
import { Once } from '../platform/flow';
import { ProblemException } from '../platform/problems/problem';
import type { Tx } from '../platform/transactions/transactions';
import { RoomsService } from '../rooms/rooms.service';
import { exposedBy, type Exposed } from '../rooms/text-holders';
import { SealedTexts } from '../sealed-texts/sealed-texts';
import type { AskedText, ReportableText, TextPlace, TextSource } from '../sealed-texts/text-source';
import { CaseViewsService } from './case-views.service';
import { CasesRepository } from './cases.repository';
import { PresentationStore, type TextOfVersions } from './presentation/presentation-store';
import { FORM_TEXT_TABLES } from './presentation/text-columns';

/** Fields that every list of cases and rooms shows, and the record of a consultation. */
const IN_LISTS = ['title', 'question'];
/** What the audit calls a read of them, and how the reader was shown them. */
const HOW = {
  'case.viewed': 'case_viewed',
  'summary.viewed': 'summary_viewed',
  'summary.exported': 'summary_exported',
} as const;
const READS = Object.keys(HOW) as (keyof typeof HOW)[];

/** The texts of a case in every version of its presentation, the words of its consent among them. */
@Injectable()
export class TextsInCases implements TextSource, OnModuleInit {
  readonly tables = FORM_TEXT_TABLES;

  constructor(
    private readonly audit: AuditReads,
    private readonly cases: CasesRepository,
    private readonly once: Once,
    private readonly presentations: PresentationStore,
    private readonly rooms: RoomsService,
    private readonly sealed: SealedTexts,
    private readonly views: CaseViewsService,
  ) {}

  onModuleInit(): void {
    this.sealed.register('case', this);
  }

  /** Whoever reads a field may report it. */
  async authorize(viewer: Viewer, caseId: string, { field, version }: AskedText): Promise<void> {
    const shown = await this.views.fieldsShown(viewer, caseId, version);
    if (!shown.includes(baseOf(field))) throw new ProblemException('privacy.nothing_to_report');
  }

  async lock(tx: Tx, caseId: string): Promise<boolean> {
    return (await this.cases.lock(tx, caseId)) !== null;
  }

  async find(tx: Tx, caseId: string, { field, version }: AskedText): Promise<ReportableText> {
    const [row] = await this.cases.findMany([caseId], tx);
    if (!row) throw new ProblemException('resource.not_found');
    const all = await this.presentations.texts(tx, caseId, baseOf(field));
    const asked = all.filter((text) => text.field === field || text.field.startsWith(`${field}.`));
    // An entry of a list has another place in another version, but the same words.
    const at = version ?? (isEntry(field) ? row.version : undefined);
    const texts = at === undefined ? asked : sameAs(asked.filter(standsIn(at)), all);
    const versions = (await this.cases.versions(caseId, tx)).toReversed();
    // Before the discussion begins a version replaces the one before: when a text of then was written is not known, but not before the case was.
    const kept = (text: TextOfVersions) => versions.find((one) => one.version >= text.validFrom);
    const since = (text: TextOfVersions): Date => {
      const version = kept(text);
      return version?.version === text.validFrom && version !== versions[0] ? new Date(version.at) : row.createdAt;
    };
    return {
      texts: texts.map((text) => ({ ...text, at: since(text) })),
      authorId: (texts[0] && kept(texts[0])?.editedBy.memberId) ?? null,
      roomId: row.roomId,
      keptFor: caseId,
      label: row.code,
      subject: { kind: 'case', id: caseId },
    };
  }

  /** Who read the case or its record since the text stood there, and, of what lists show, who was in the case then. */
  async exposed(tx: Tx, _: string, { texts, roomId }: ReportableText): Promise<Exposed[]> {
    if (roomId === null) return [];
    const since = new Date(Math.min(...texts.map(({ at }) => at.getTime())));
    const inLists = texts.some(({ field }) => IN_LISTS.includes(field));
    const reads = await this.audit.actsIn(tx, inLists ? READS : ['case.viewed'], roomId);
    const people = inLists ? await this.rooms.inSince(tx, roomId, since) : [];
    return [
      ...reads.filter(({ at }) => at >= since).map((read) => exposedBy(read, HOW[read.action as keyof typeof HOW])),
      ...people.map((memberId): Exposed => ({ memberId, how: 'listed', at: null, session: null })),
    ];
  }

  /** A `clientId` keeps a digest of the answers that the case began with. */
  forget(tx: Tx, caseId: string): Promise<void> {
    return this.once.forgetBody(tx, caseId);
  }

  async tell(tx: Tx, { recordId, field }: TextPlace, became: 'hidden' | 'released'): Promise<number | null> {
    const [row] = await this.cases.findMany([recordId], tx);
    if (!row) return null;
    // What was begun on the version before is not saved over it: it would bring the text back.
    await this.cases.bump(tx, recordId, { version: row.version + 1 });
    const { roomId } = row;
    const type = became === 'hidden' ? 'case.text_hidden' : 'case.text_released';
    const event = await this.rooms.append(tx, { roomId, actor: null, type, audited: false, data: { field } });
    return event.seq;
  }
}

const baseOf = (field: string): string => field.split('.')[0]!;
const isEntry = (field: string): boolean => /^\w+\.\d/.test(field);

const standsIn =
  (version: number) =>
  ({ validFrom, validTo }: TextOfVersions): boolean =>
    validFrom <= version && (validTo === null || validTo > version);

/** Those of all that say what one of these says in the same place. */
function sameAs(some: readonly TextOfVersions[], all: readonly TextOfVersions[]): TextOfVersions[] {
  const said = new Set(some.map(({ column, text }) => `${column} ${text}`));
  return all.filter(({ column, text }) => said.has(`${column} ${text}`));
}
