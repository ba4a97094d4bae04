import { FORM_FIELDS, PRESENTATION_FIELDS, type PresentationField } from '@consilium/clinical';

const isField = (name: string): name is PresentationField => (PRESENTATION_FIELDS as readonly string[]).includes(name);

/** A field's label inside a sentence; an abbreviation keeps its capitals. */
export function fieldWord(name: string): string {
  if (!isField(name)) return name;
  const { label } = FORM_FIELDS[name];
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** "primary diagnosis, medication now, suicide risk"; empty where nothing is missing. */
export const sayMissing = (fields: readonly string[]): string => fields.map(fieldWord).join(', ');
