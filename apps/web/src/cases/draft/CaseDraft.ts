import type { PresentationField, PresentationPatch } from '@consilium/clinical';
import type { TextOverride } from '@consilium/contracts';
import { v4 as uuid } from 'uuid';
import { Writes } from '../../device/writes';
import { fieldOfPath } from '../../form/problems';
import { NO_ANSWERS, type Answers } from '../../gate/check/answers';
import type { CaseDetail } from '../queries';
import type { Creation, DraftStore, KeptEdit } from './draftStore';
import { recordedIn, sendableIn, unsentIn, type CaseRequests, type DraftView } from './draftView';
import { followedEdit, overtakenFields, withKnown } from './overtaken';
import { hasBlankRows } from './rows';
import type { Edits } from './sendable';
import { understand, type Setback } from './setback';

const SAVE_AFTER = 800;
const RETRY_FIRST = 3_000;
const RETRY_LONGEST = 60_000;
const REREADS = 3;
const NOT_CHECKED = 'The check for identifiers did not run; it is tried again.';
const OVERTAKEN = 'Another device saved meanwhile.';
const NOT_KEPT = 'This browser stores nothing, so leave the page open until it is saved.';

/**
 * A presentation while it is being filled in: every edit is kept on the device at once and goes to the server soon after, field by field.
 * Where the discussion began, edits wait for `send()`, since each save then makes a version.
 */
export class CaseDraft {
  private view: DraftView = {
    ready: false,
    saved: null,
    edits: {},
    save: { kind: 'untouched' },
    refused: {},
    standing: [],
    found: {},
    answers: NO_ANSWERS,
    overtaken: [],
  };
  private readonly marks = new Map<PresentationField, string>();
  private readonly known = new Map<PresentationField, readonly unknown[]>();
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private retryIn = RETRY_FIRST;
  private sending: Promise<void> | null = null;
  /** A creation that may or may not have arrived. */
  private creation: Creation | null = null;
  private readonly writes = new Writes();
  private stopped = false;

  constructor(
    private readonly memberId: string,
    private caseKey: string,
    private readonly store: DraftStore,
    private readonly requests: CaseRequests,
    private readonly onSaved: (saved: CaseDetail) => void = () => undefined,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  readonly current = (): DraftView => this.view;

  /** Null until the server has made the case. */
  get caseId(): string | null {
    return this.view.saved?.id ?? null;
  }

  /** Reads what the device kept and what the server has. @throws what the server answers when the case cannot be read */
  async open(): Promise<void> {
    this.stopped = false;
    if (this.isNew) {
      const caseId = await this.store.caseIdOf(this.memberId, this.caseKey);
      if (caseId) this.caseKey = caseId;
    }
    const [kept, reasons] = await Promise.all([
      this.store.load(this.memberId, this.caseKey),
      this.store.reasons(this.memberId, this.caseKey),
    ]);
    if (this.isNew) this.creation ??= await this.store.creation(this.memberId, this.caseKey);
    const saved = this.isNew ? null : await this.requests.read(this.caseKey);
    for (const { field, mark, known } of kept) {
      this.marks.set(field, mark);
      if (known) this.known.set(field, known);
    }
    const edits: Edits = { ...Object.fromEntries(kept.map(({ field, value }) => [field, value])), ...this.view.edits };
    const answers = { ...this.view.answers, reasons: { ...reasons, ...this.view.answers.reasons } };
    this.set({
      ready: true,
      saved,
      edits,
      answers,
      save: kept.length > 0 ? { kind: 'kept', at: Math.max(...kept.map(({ at }) => at)) } : this.view.save,
    });
    if (saved) this.showSaved(saved);
    if (kept.length > 0) this.saveSoon();
  }

  /** Takes an answer; `null` takes it back. Never refuses: what is wrong with it is shown and it stays here. */
  edit(field: PresentationField, value: unknown): void {
    const mark = uuid();
    const at = Date.now();
    this.marks.set(field, mark);
    if (!(field in this.view.edits)) this.known.set(field, [recordedIn(this.view)[field]]);
    const others = ([path]: [string, unknown]): boolean => fieldOfPath(path) !== field;
    const refused = Object.fromEntries(Object.entries(this.view.refused).filter(others));
    const standing = this.view.standing.filter((path) => fieldOfPath(path) !== field);
    this.set({ edits: { ...this.view.edits, [field]: value }, refused, standing, save: { kind: 'kept', at } });
    this.findOvertaken();
    this.writes.add(this.keep(field));
    this.saveSoon();
  }

  /** The wording here goes over what another device saved, once it is sent. */
  keepMine(field: PresentationField): void {
    this.known.set(field, [recordedIn(this.view)[field]]);
    this.edit(field, this.view.edits[field]);
  }

  /** What another device saved stands; the wording here is forgotten. */
  keepTheirs(field: PresentationField): void {
    this.drop([field]);
    this.saveSoon();
  }

  /** Takes what the author, or a colleague, says to findings; what it lets pass is saved soon. */
  readonly answer = (change: (before: Answers) => Answers): void => {
    // What the server refused for a finding may go once the finding is answered.
    const refused = Object.fromEntries(
      Object.entries(this.view.refused).filter(([path]) => !(path in this.view.found)),
    );
    const { reasons } = this.view.answers;
    this.set({ answers: change(this.view.answers), refused });
    const { answers } = this.view;
    // Where the browser stores nothing, the text said so already.
    if (answers.reasons !== reasons)
      void this.store.keepReasons(this.memberId, this.caseKey, answers.reasons).catch(() => undefined);
    this.saveSoon();
  };

  /** Sends what is valid now and waits for it. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    while (this.sending) await this.sending;
    this.sending = this.sendAll().finally(() => (this.sending = null));
    await this.sending;
  }

  /** Forgets the edits that were not sent. */
  async discard(): Promise<void> {
    clearTimeout(this.timer);
    await this.writes.settled();
    await this.store.discard(this.memberId, this.caseKey);
    this.marks.clear();
    this.known.clear();
    this.creation = null;
    this.set({
      edits: {},
      answers: NO_ANSWERS,
      refused: {},
      standing: [],
      found: {},
      overtaken: [],
      save: { kind: 'untouched' },
    });
  }

  /** Ends timers. What is unsent stays on the device; a last save is tried where saving is by itself. */
  close(): void {
    clearTimeout(this.timer);
    if (!this.waitsForSend && Object.keys(sendableIn(this.view)).length > 0) void this.send();
    this.stopped = true;
  }

  /** Since the discussion began, every save is a version: it takes a hand. */
  get waitsForSend(): boolean {
    return this.view.saved?.discussionBegan ?? false;
  }

  private get isNew(): boolean {
    return this.caseKey.startsWith('new:');
  }

  private set(change: Partial<DraftView>): void {
    this.view = { ...this.view, ...change };
    for (const listener of this.listeners) listener();
  }

  private async keep(field: PresentationField): Promise<void> {
    const at = Date.now();
    const edit: KeptEdit = {
      memberId: this.memberId,
      caseKey: this.caseKey,
      field,
      value: this.view.edits[field],
      known: this.known.get(field),
      mark: this.marks.get(field) ?? '',
      at,
    };
    await this.store.keep(edit).catch(() => this.set({ save: { kind: 'kept', at, why: NOT_KEPT } }));
  }

  /** Ends edits, here and on the device. */
  private drop(fields: readonly PresentationField[]): void {
    const marks = new Map(fields.map((field) => [field, this.marks.get(field) ?? '']));
    const edits = Object.entries(this.view.edits).filter(([field]) => !marks.has(field as PresentationField));
    for (const field of fields) {
      this.marks.delete(field);
      this.known.delete(field);
    }
    this.set({ edits: Object.fromEntries(edits) });
    this.findOvertaken();
    if (fields.length > 0) this.writes.add(this.store.forget(this.memberId, this.caseKey, marks));
  }

  /** Shows what the server has below the edits. An edit that changed nothing follows it. */
  private showSaved(saved: CaseDetail): void {
    this.set({ saved });
    const recorded = recordedIn(this.view);
    const edits = { ...this.view.edits };
    const ended: PresentationField[] = [];
    for (const field of overtakenFields(edits, this.known, recorded)) {
      const followed = followedEdit(field, edits[field], this.known, recorded);
      if (!followed.follows) continue;
      if (!('edit' in followed)) ended.push(field);
      else {
        edits[field] = followed.edit;
        this.known.set(field, [recorded[field]]);
      }
    }
    this.set({ edits });
    this.drop(ended);
  }

  private findOvertaken(): void {
    this.set({ overtaken: overtakenFields(this.view.edits, this.known, recordedIn(this.view)) });
  }

  private saveSoon(after = SAVE_AFTER): void {
    clearTimeout(this.timer);
    if (this.stopped || this.waitsForSend) return;
    this.timer = setTimeout(() => void this.send(), after);
  }

  private async sendAll(): Promise<void> {
    let rereads = 0;
    for (;;) {
      const edits = this.view.edits;
      const ready = sendableIn(this.view);
      if (Object.keys(ready).length === 0) return this.settle();
      const checked = await this.requests.check(ready, this.view.answers, this.view.found).catch(() => null);
      if (!checked) return this.holdBack({ kind: 'later' }, NOT_CHECKED);
      const fields = withoutStanding(ready, checked.standing);
      this.set({ standing: checked.standing });
      if (Object.keys(fields).length === 0) return this.settle();
      this.set({ save: { kind: 'saving' } });
      try {
        const made = await this.unansweredCreation();
        if (made) {
          await this.accept(made, edits, {});
          continue;
        }
        this.mayArrive(fields);
        await this.accept(await this.request(fields, checked.overrides), edits, fields);
      } catch (failure) {
        const setback = understand(failure, fields);
        if (setback.kind === 'stale' && rereads < REREADS && (await this.reread())) {
          rereads += 1;
          // A version takes a hand, which chose before it knew of this.
          if (this.waitsForSend && this.view.overtaken.length > 0)
            return this.holdBack({ kind: 'refused', why: OVERTAKEN });
          continue;
        }
        if (setback.kind === 'fields') {
          this.set({
            refused: { ...this.view.refused, ...setback.problems },
            found: { ...this.view.found, ...setback.found },
          });
          continue;
        }
        return this.holdBack(setback);
      }
    }
  }

  private request(fields: PresentationPatch, overrides: readonly TextOverride[]): Promise<CaseDetail> {
    const { saved } = this.view;
    return saved
      ? this.requests.change(saved.id, saved.version, fields, overrides)
      : this.ask({ clientId: uuid(), fields, overrides });
  }

  /** What is sent may arrive without an answer: whoever finds it on the server later finds their own words. */
  private mayArrive(fields: PresentationPatch): void {
    for (const field of Object.keys(fields) as PresentationField[]) {
      const known = this.known.get(field) ?? [undefined];
      const more = withKnown(field, known, fields[field]);
      if (more === known) continue;
      this.known.set(field, more);
      this.writes.add(this.keep(field));
    }
  }

  /** The case of a creation that was not answered: it goes again as it was, before anything else. Null where none waits or it made nothing. */
  private async unansweredCreation(): Promise<CaseDetail | null> {
    if (!this.creation || this.view.saved) return null;
    return this.ask(this.creation).catch((failure: unknown) => {
      if (this.creation) throw failure;
      return null;
    });
  }

  /** On the device before it leaves, so that a reload knows of it; forgotten once it has made the case, or has been refused. */
  private async ask(creation: Creation): Promise<CaseDetail> {
    this.creation = creation;
    await this.store.keepCreation(this.memberId, this.caseKey, creation).catch(() => undefined);
    try {
      return await this.requests.create(creation);
    } catch (failure) {
      if (understand(failure, {}).kind !== 'later') {
        this.creation = null;
        await this.store.forgetCreation(this.memberId, this.caseKey).catch(() => undefined);
      }
      throw failure;
    }
  }

  /** The server has `fields` now: what was not reworded meanwhile is no edit any more. Rows that wait to be filled in stay in the form. */
  private async accept(saved: CaseDetail, sent: Edits, fields: PresentationPatch): Promise<void> {
    const done = (Object.keys(fields) as PresentationField[]).filter((field) => this.view.edits[field] === sent[field]);
    const marks = new Map(done.map((field) => [field, this.marks.get(field) ?? '']));
    const before = this.caseKey;
    this.caseKey = saved.id;
    this.creation = null;
    this.retryIn = RETRY_FIRST;
    const edits = Object.fromEntries(
      Object.entries(this.view.edits).filter(
        ([field, value]) => !marks.has(field as PresentationField) || hasBlankRows(value),
      ),
    );
    for (const field of done) this.marks.delete(field);
    const recorded = recordedIn({ saved });
    for (const field of Object.keys(fields) as PresentationField[]) {
      if (field in edits) this.known.set(field, [recorded[field]]);
      else this.known.delete(field);
    }
    this.set({ edits });
    this.showSaved(saved);
    if (before !== saved.id) await this.store.move(this.memberId, before, saved.id);
    await this.store.forget(this.memberId, saved.id, marks);
    for (const field of Object.keys(fields) as PresentationField[])
      if (this.marks.has(field)) this.writes.add(this.keep(field));
    this.onSaved(saved);
  }

  /** Loads the newer version below the edits. False when that failed. */
  async reread(): Promise<boolean> {
    const before = this.view.saved;
    const saved = before && (await this.requests.read(before.id).catch(() => null));
    if (!saved) return false;
    this.showSaved(saved);
    return true;
  }

  private async settle(): Promise<void> {
    const left = unsentIn(this.view);
    const kind = this.view.saved ? 'saved' : 'untouched';
    this.set({ save: left.length > 0 ? { kind: 'kept', at: Date.now() } : { kind, at: Date.now() } });
    // A row that holds nothing is nothing to keep on the device.
    const blank = [...this.marks].filter(([field]) => field in this.view.edits && !left.includes(field));
    for (const [field] of blank) this.marks.delete(field);
    if (blank.length > 0) await this.store.forget(this.memberId, this.caseKey, new Map(blank)).catch(() => undefined);
  }

  private holdBack(setback: Setback, because?: string): void {
    this.set({ save: { kind: 'kept', at: Date.now(), why: setback.kind === 'refused' ? setback.why : because } });
    if (setback.kind === 'refused') return;
    this.saveSoon(this.retryIn * (0.75 + Math.random() / 2));
    this.retryIn = Math.min(this.retryIn * 2, RETRY_LONGEST);
  }
}

/** The fields whose texts may all leave the browser. */
function withoutStanding(fields: PresentationPatch, standing: readonly string[]): PresentationPatch {
  const held = new Set(standing.map(fieldOfPath));
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !held.has(field)));
}
