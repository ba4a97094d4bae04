import { CONSENT_SCOPES, type ConsentScope } from '../codes';
import { FORM_FIELDS } from './fields';
import type { CasePresentation, PresentationField } from './presentation';
import type { ConsentToConsult } from './records';

/** Parts of a case that this consent does not cover. Where no scope is recorded, that is every part: silence covers nothing. */
export const notCovered = (consent: ConsentToConsult | null | undefined): ConsentScope[] =>
  CONSENT_SCOPES.map(({ code }) => code).filter((scope) => !consent?.scope?.includes(scope));

/** The part of the case that a field of the form belongs to; null for what belongs to the consultation itself. */
export const scopeOf = (field: PresentationField): ConsentScope | null => FORM_FIELDS[field].scope ?? null;

/** A presentation without the fields of these parts. */
export function withoutScopes(presentation: CasePresentation, left: readonly ConsentScope[]): CasePresentation {
  const stays = (field: PresentationField): boolean => !left.some((scope) => scope === scopeOf(field));
  return Object.fromEntries(
    (Object.entries(presentation) as [PresentationField, unknown][]).filter(([field]) => stays(field)),
  );
}
