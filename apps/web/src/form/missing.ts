import { FORM_FIELDS, PRESENTATION_FIELDS, type PresentationField } from '@consilium/clinical';
import type { Completeness } from '@consilium/contracts';

const isField = (name: string): name is PresentationField => (PRESENTATION_FIELDS as readonly string[]).includes(name);

/** A label inside a sentence; an abbreviation or a single letter keeps its capital. */
export const inSentence = (label: string): string =>
  /^[A-Z]([A-Z]|$)/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** A field's label inside a sentence. */
export const fieldWord = (name: string): string => (isField(name) ? inSentence(FORM_FIELDS[name].label) : name);

/** "primary diagnosis, medication now, suicide risk"; empty where nothing is missing. */
export const sayMissing = (fields: readonly string[]): string => fields.map(fieldWord).join(', ');

type Recorded = Pick<Completeness, 'recorded' | 'notRecorded'>;

/** "22 recorded, 4 not recorded": clinical facts; an answer "not recorded" is no record. */
export const sayRecorded = ({ recorded, notRecorded }: Recorded): string =>
  notRecorded.length === 0 ? `${recorded} recorded` : `${recorded} recorded, ${notRecorded.length} not recorded`;

/** The same for a list, by name: "Not recorded: medical history, base vitals." Empty where everything is. */
export const nameNotRecorded = ({ notRecorded }: Pick<Recorded, 'notRecorded'>): string =>
  notRecorded.length === 0 ? '' : `Not recorded: ${sayMissing(notRecorded)}.`;
