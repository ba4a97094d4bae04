import { FORM_FIELDS, PRESENTATION_FIELDS, type PresentationField } from '@consilium/clinical';

/** What a version's record names besides fields of the form. */
const OTHER: Record<string, string> = { status: 'Status', consentRevoked: 'Consent revoked' };

/** The words of a changed field. */
export const changeWord = (field: string): string =>
  (PRESENTATION_FIELDS as readonly string[]).includes(field)
    ? FORM_FIELDS[field as PresentationField].label
    : (OTHER[field] ?? field);
