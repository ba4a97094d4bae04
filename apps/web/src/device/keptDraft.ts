import { v4 as uuid } from 'uuid';
import { shiftSpans } from '../ui/shiftSpans';
import type { DeviceStore, Draft } from './outboxStore';
import { Writes } from './writes';

/**
 * What one tab tells the others: what has left its composer. `texts`: as it was sent, and as it stood when the tab took it over from another
 * where what was sent still contains it. A text that was replaced was not sent, so it stays where it was written.
 */
export interface Finished {
  key: string;
  id?: string;
  texts: readonly string[];
  edit?: string;
}

export interface DraftPorts {
  store: Pick<DeviceStore, 'drafts' | 'keepDraft' | 'forgetDraft'>;
  /** This tab's name. */
  tab: () => Promise<string>;
  openTabs: () => Promise<ReadonlySet<string>>;
  tell: (finished: Finished) => void;
  now?: () => number;
}

const isEmpty = ({ text, edit }: Draft): boolean => !text && !edit;

/**
 * What a member writes in one place, as this tab has it: kept on the device with every change, under this tab's name, so that no tab writes
 * over what another keeps. It lives as long as the page, so that what is sent leaves it also after the place was left.
 *
 * A tab that opens the place finds what a closed tab left there and goes on with it. What another open tab keeps is shown too, and becomes
 * a draft of its own once it is changed here; where it is sent in one of them, it goes from both.
 */
export class KeptDraft {
  private draft: Draft | null = null;
  private basis: string | undefined;
  /** What was written before the device had answered: it stands unless something was kept. */
  private early: Partial<Draft> = {};
  private loading: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly writes = new Writes();
  /** This tab's name, once it is known. */
  private tab: string | undefined;

  constructor(
    readonly memberId: string,
    readonly key: string,
    private readonly ports: DraftPorts,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    if (this.listeners.size === 0 && (!this.draft || isEmpty(this.draft))) void this.load();
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  /** Null until the device was asked, so that nothing is typed over. */
  readonly getSnapshot = (): Draft | null => this.draft;

  /** Resolves once everything is on the device, or storage refused it. */
  settled = (): Promise<void> => this.writes.settled();

  load(): Promise<void> {
    this.loading ??= this.find().finally(() => (this.loading = null));
    return this.loading;
  }

  readonly change = (next: Partial<Draft>): void => {
    if (!this.draft) {
      this.early = { ...this.early, ...next };
      return;
    }
    const changed = { ...this.draft, ...next };
    // What was said of its words goes with the text.
    const kept = isEmpty(changed)
      ? { ...changed, id: undefined, reasons: undefined }
      : { ...changed, id: changed.id ?? uuid() };
    this.set(kept);
    // Storage refused by the browser: the text still stands on the page.
    this.writes.add(this.write(kept));
  };

  /**
   * What was sent, or given up, leaves: here, in other tabs that show the same, and on the device. What was typed, or chosen, since it was
   * taken is the next text.
   */
  readonly finish = (sent: Draft): void => {
    const { draft } = this;
    const basis = this.basis;
    if (draft)
      this.change(
        sent.edit
          ? { edit: draft.edit?.clientId === sent.edit.clientId ? undefined : draft.edit }
          : restOf(draft, sent),
      );
    this.basis = undefined;
    this.ports.tell({
      key: this.key,
      id: sent.id,
      texts: basis !== undefined && sent.text.includes(basis) ? [sent.text, basis] : [sent.text],
      edit: sent.edit?.clientId,
    });
  };

  /** The same was sent in another tab. What was written here besides stays. */
  finishedElsewhere({ id, texts, edit }: Omit<Finished, 'key'>): void {
    const { draft } = this;
    if (!draft) return;
    if (edit !== undefined && draft.edit?.clientId === edit) this.change({ edit: undefined });
    const same = texts.includes(draft.text) || draft.text === this.basis;
    if (edit === undefined && !draft.edit && id !== undefined && draft.id === id && same)
      this.change(restOf(draft, draft));
  }

  private async find(): Promise<void> {
    await this.writes.settled();
    this.tab ??= await this.ports.tab().catch(() => undefined);
    const [rows, open] = await Promise.all([
      this.ports.store.drafts(this.memberId, this.key),
      this.ports.openTabs(),
    ]).catch(() => [[], new Set<string>()] as const);
    const tab = this.tab ?? '';
    if (this.draft && !isEmpty(this.draft)) return;
    const byAge = rows.toSorted((a, b) => b.at - a.at);
    const found = byAge.find((row) => row.tab === tab) ?? byAge.find((row) => !open.has(row.tab)) ?? byAge[0];
    const early = found?.text ? {} : this.early;
    const {
      tab: from = tab,
      at: _at,
      ...kept
    } = found ?? { memberId: this.memberId, roomId: this.key, text: '', kind: 'message' as const, at: 0 };
    this.early = {};
    this.basis = from === tab ? undefined : kept.text;
    this.set({ ...kept, ...early });
    // A closed tab's draft is this one's from now on.
    const inherited = from !== tab && !open.has(from);
    if (inherited || Object.keys(early).length > 0) this.change({});
    if (inherited)
      await this.writes
        .settled()
        .then(() => this.ports.store.forgetDraft(this.memberId, this.key, from))
        .catch(() => undefined);
  }

  /** Begun at once where the tab's name is known, which it is since the device was asked. */
  private async write(draft: Draft): Promise<void> {
    const tab = this.tab ?? (await this.ports.tab());
    if (isEmpty(draft)) await this.ports.store.forgetDraft(this.memberId, this.key, tab);
    else await this.ports.store.keepDraft({ ...draft, tab, at: (this.ports.now ?? Date.now)() });
  }

  private set(draft: Draft): void {
    this.draft = draft;
    for (const listener of this.listeners) listener();
  }
}

/** What is left of a draft when `sent` was taken out of it. */
function restOf(draft: Draft, sent: Draft): Partial<Draft> {
  const goesOn = draft.text.startsWith(sent.text);
  const text = goesOn ? draft.text.slice(sent.text.length) : draft.text;
  return {
    text,
    named: goesOn ? shiftSpans(draft.named ?? [], draft.text, text, 0) : draft.named,
    id: undefined,
    reasons: text ? draft.reasons : undefined,
    kind: draft.kind === sent.kind ? 'message' : draft.kind,
    ...(draft.replyTo === sent.replyTo && { replyTo: undefined, replyToId: undefined }),
  };
}
