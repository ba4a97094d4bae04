import {
  consentState,
  part2ElementsMissing,
  PRESENTATION_FIELDS,
  type CasePresentation,
  type PresentationField,
  type PresentationPatch,
} from '@consilium/clinical';

/**
 * A presentation with a valid change applied: `null` and blank text take an answer back, inside records too; so does a list of nothing
 * but blank rows, since only an empty list says "none". A `substance` answer that names a Part 2 program flags the case by itself, so
 * that no notice is forgotten.
 */
export function applyPatch(before: CasePresentation, patch: PresentationPatch): CasePresentation {
  const after: Partial<Record<PresentationField, unknown>> = { ...before };
  for (const field of PRESENTATION_FIELDS) {
    if (!Object.hasOwn(patch, field)) continue;
    const answer = cleaned(patch[field]);
    if (answer === undefined) delete after[field];
    else after[field] = answer;
  }
  const applied = after as CasePresentation;
  return fromPart2Program(applied) ? { ...applied, part2Flag: true } : applied;
}

/** The fields whose answers differ, in form order. */
export function changedFields(before: CasePresentation, after: CasePresentation): PresentationField[] {
  return PRESENTATION_FIELDS.filter((field) => !sameAnswer(before[field], after[field]));
}

/** Whether anything in it came from a Part 2 program (security-compliance §3): then the notice travels with it. */
export const isPart2 = (presentation: CasePresentation): boolean =>
  presentation.part2Flag === true || fromPart2Program(presentation);

/** Why a flagged presentation may not be shared: each element that its consent lacks. Empty when it may be, flagged or not. */
export function part2Obstacles(presentation: CasePresentation): { path: string; message: string }[] {
  if (!isPart2(presentation) || consentState(presentation.consentToConsult, true) === 'valid') return [];
  const elements = part2ElementsMissing(presentation.consentToConsult?.part2);
  return [
    ...(presentation.consentToConsult?.obtained === true
      ? []
      : [{ path: 'consentToConsult.obtained', message: 'Consent has not been obtained' }]),
    ...(presentation.consentToConsult?.basis
      ? []
      : [{ path: 'consentToConsult.basis', message: 'The basis is missing' }]),
    ...(presentation.consentToConsult?.scope?.length
      ? []
      : [{ path: 'consentToConsult.scope', message: 'What may be shared is missing' }]),
    ...elements.map((element) => ({
      path: `consentToConsult.part2.${element}`,
      message: 'This element of the Part 2 consent is missing',
    })),
  ];
}

const fromPart2Program = ({ substance }: CasePresentation): boolean =>
  typeof substance === 'object' && substance.part2Source === true;

function cleaned(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) {
    const items = value.map(cleaned).filter((item) => item !== undefined);
    return items.length === 0 && value.length > 0 ? undefined : items;
  }
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value)
    .map(([name, part]) => [name, cleaned(part)] as const)
    .filter(([, part]) => part !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function sameAnswer(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return one === other;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every(
      (name) =>
        Object.hasOwn(other, name) &&
        sameAnswer((one as Record<string, unknown>)[name], (other as Record<string, unknown>)[name]),
    )
  );
}
