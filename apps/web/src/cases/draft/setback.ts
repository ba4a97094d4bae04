import { FORM_FIELDS, textsOf, type PresentationField, type PresentationPatch } from '@consilium/clinical';
import type { FieldFinding } from '@consilium/contracts';
import { OfflineError, ProblemError, sayError } from '../../api/problems';
import { fieldOfPath } from '../../form/problems';

/** What a failed save means for the edits. */
export type Setback =
  /** Somebody else saved: read, then send again. */
  | { kind: 'stale' }
  /** Single fields were refused; the others may go. `found`: for identifiers, with the text they were found in. */
  | {
      kind: 'fields';
      problems: Record<string, string>;
      found?: Record<string, { text: string; findings: FieldFinding[] }>;
    }
  /** The line or the server: worth another try by itself. */
  | { kind: 'later' }
  /** Trying again changes nothing until something is edited. */
  | { kind: 'refused'; why: string };

/** Reads a failure. `sent` are the fields of the request; a refusal that names none of them is about the whole. */
export function understand(failure: unknown, fields: PresentationPatch): Setback {
  const sent = Object.keys(fields);
  if (failure instanceof OfflineError) return { kind: 'later' };
  if (!(failure instanceof ProblemError)) return { kind: 'refused', why: sayError(failure) };
  if (failure.status === 412) return { kind: 'stale' };
  if (failure.status >= 500 || failure.status === 429 || failure.status === 401) return { kind: 'later' };
  if (failure.problem.findings)
    return ofFindings(failure.problem.findings, fields) ?? { kind: 'refused', why: failure.detail };
  const problems = Object.fromEntries(
    Object.entries(failure.fieldErrors).filter(([path]) => sent.includes(fieldOfPath(path))),
  );
  return Object.keys(problems).length > 0 ? { kind: 'fields', problems } : { kind: 'refused', why: failure.detail };
}

const COULD_IDENTIFY = 'Could identify a person';

/** Where the server found identifiers, by the path of the text. */
function ofFindings(findings: readonly FieldFinding[], fields: PresentationPatch): Setback | null {
  const texts = Object.entries(fields).flatMap(([field, value]) =>
    textsOf(FORM_FIELDS[field as PresentationField], value, field),
  );
  const found = texts.flatMap(({ path, text }) => {
    const here = findings.filter(({ field }) => field === path);
    return here.length > 0 ? [[path, { text, findings: here }] as const] : [];
  });
  if (found.length === 0) return null;
  return {
    kind: 'fields',
    problems: Object.fromEntries(found.map(([path]) => [path, COULD_IDENTIFY])),
    found: Object.fromEntries(found),
  };
}
