import type { CasePresentation, PresentationField, PresentationPatch } from '@consilium/clinical';
import type { FieldFinding, TextOverride } from '@consilium/contracts';
import type { Answers } from '../../gate/check/answers';
import { presentationOf } from '../presentationOf';
import type { CaseDetail } from '../queries';
import type { Creation } from './draftStore';
import { sendable, unsentFields, type Edits } from './sendable';

/** The requests that a draft makes. */
export interface CaseRequests {
  /** The same creation again answers the case that it made, as it is now. */
  create: (creation: Creation) => Promise<CaseDetail>;
  change: (
    caseId: string,
    version: number,
    fields: PresentationPatch,
    overrides: readonly TextOverride[],
  ) => Promise<CaseDetail>;
  read: (caseId: string) => Promise<CaseDetail>;
  /** Which texts must not leave the browser as they are, and what goes with the others. @throws where the check did not run */
  check: (fields: PresentationPatch, answers: Answers, found: DraftView['found']) => Promise<CheckedFields>;
}

/** Paths of texts with findings that stand, and why the others may pass. */
export interface CheckedFields {
  standing: readonly string[];
  overrides: readonly TextOverride[];
}

export type SaveState =
  | { kind: 'untouched' }
  | { kind: 'saving' }
  | { kind: 'saved'; at: number }
  /** Safe on this device and not on the server yet. `why` is a sentence where the server refused. */
  | { kind: 'kept'; at: number; why?: string };

export interface DraftView {
  ready: boolean;
  saved: CaseDetail | null;
  edits: Edits;
  save: SaveState;
  /** What the server refused, by path. */
  refused: Readonly<Record<string, string>>;
  /** Paths of texts that stay on this device because of what was found in them. */
  standing: readonly string[];
  /** What the server found in a text that it refused, by path, with the text. */
  found: Readonly<Record<string, { text: string; findings: readonly FieldFinding[] }>>;
  /** What the author and colleagues said to findings. */
  answers: Answers;
  /** Fields that another device changed after they were edited here: they wait until it was said which wording stays. */
  overtaken: readonly PresentationField[];
}

/** The answers that the server has. */
export const recordedIn = ({ saved }: Pick<DraftView, 'saved'>): CasePresentation =>
  saved ? presentationOf(saved) : {};

/** The fields that say something else here than the server has. */
export const unsentIn = (view: Pick<DraftView, 'saved' | 'edits'>): PresentationField[] =>
  unsentFields(view.edits, recordedIn(view));

/** The change that may be sent now: nothing that is wrong, was refused, or writes over what another device saved meanwhile. */
export function sendableIn(view: Pick<DraftView, 'saved' | 'edits' | 'refused' | 'overtaken'>): PresentationPatch {
  const ready = sendable(view.edits, view.refused, recordedIn(view));
  return Object.fromEntries(
    Object.entries(ready).filter(([field]) => !view.overtaken.includes(field as PresentationField)),
  );
}
