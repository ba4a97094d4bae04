import type { PresentationPatch } from '@consilium/clinical';
import type { TextOverride } from '@consilium/contracts';
import { scan } from '@consilium/deid';
import { OfflineError, ProblemError } from '../../api/problems';
import { holdDeviceKey } from '../../device/deviceSeal';
import type { CaseDetail } from '../queries';
import { CaseDraft } from './CaseDraft';
import { checkFields } from './checkFields';
import { DraftStore, type Creation } from './draftStore';
import type { CaseRequests } from './draftView';

/** Keeps one case as the server does: versions, staleness, refusals; and can be cut off. */
export class CaseServer implements CaseRequests {
  readonly cases = new Map<
    string,
    Record<string, unknown> & { id: string; version: number; discussionBegan: boolean }
  >();
  /** Which case each key made. */
  readonly created = new Map<string, string>();
  reachable = true;
  /** The next request arrives, its answer does not. */
  answerLost = false;
  refuse: Record<string, string> = {};
  changes = 0;
  overrides: readonly TextOverride[] = [];

  create = async ({ clientId, fields, overrides }: Creation): Promise<CaseDetail> => {
    this.arrive(fields);
    this.overrides = overrides;
    const before = this.created.get(clientId);
    if (before) {
      const found = this.cases.get(before)!;
      if (found.version === 1 && Object.entries(fields).some(([name, value]) => found[name] !== value))
        throw problem(409, 'case.client_id_reused');
      return this.answer(before);
    }
    const id = `case-${this.cases.size + 1}`;
    this.created.set(clientId, id);
    this.cases.set(id, { id, version: 1, discussionBegan: false, ...fields });
    return this.answer(id);
  };

  change = async (caseId: string, version: number, fields: PresentationPatch): Promise<CaseDetail> => {
    this.arrive(fields);
    const found = this.cases.get(caseId)!;
    if (found.version !== version) throw problem(412, 'resource.stale_version');
    this.changes += 1;
    this.cases.set(caseId, { ...found, ...fields, version: version + 1 });
    return this.answer(caseId);
  };

  read = async (caseId: string): Promise<CaseDetail> => {
    if (!this.reachable) throw new OfflineError();
    return this.answer(caseId);
  };

  /** The engine itself, as the worker runs it. */
  check: CaseRequests['check'] = (fields, answers, found) =>
    checkFields({ scan: async (text, profile) => scan(text, { profile }) }, fields, answers, found);

  private arrive(fields: PresentationPatch): void {
    if (!this.reachable) throw new OfflineError();
    const errors = Object.entries(this.refuse)
      .filter(([path]) => path.split('.')[0]! in fields)
      .map(([path, message]) => ({ path, message }));
    if (errors.length > 0) throw problem(422, 'case.field_invalid', errors);
  }

  private answer(id: string): CaseDetail {
    if (this.answerLost) {
      this.answerLost = false;
      throw new OfflineError();
    }
    return { ...this.cases.get(id) } as unknown as CaseDetail;
  }
}

const problem = (
  status: number,
  code: 'resource.stale_version' | 'case.field_invalid' | 'case.client_id_reused',
  errors: { path: string; message: string }[] = [],
): ProblemError => new ProblemError({ type: '', title: code, status, detail: code, code, errors });

for (const member of ['member-a', 'member-b']) holdDeviceKey(member, Buffer.alloc(32, member).toString('base64'));

let names = 0;
export const newStore = (): DraftStore => new DraftStore(`drafts-${(names += 1)}`);

export async function openDraft(
  server: CaseServer,
  { store = newStore(), member = 'member-a', key = 'new:d1' } = {},
): Promise<CaseDraft> {
  const draft = new CaseDraft(member, key, store, server);
  await draft.open();
  return draft;
}

const drafts: CaseDraft[] = [];
/** Closes it after the test. */
export const track = async (draft: Promise<CaseDraft>): Promise<CaseDraft> => {
  drafts.push(await draft);
  return draft;
};
afterEach(() => {
  for (const draft of drafts.splice(0)) draft.close();
});
