import { isPlainObject } from './check-shape';
import { FORM_FIELDS, PRESENTATION_FIELDS } from './fields';
import type { PresentationField } from './presentation';
import type { Part, TextProfile } from './shapes';

/** An open text of the form: its path, what was written, what may stand there. */
export interface FormText {
  path: string;
  text: string;
  profile: TextProfile;
}

/** Where an open text stands in a part: `*` is a place in a list, e.g. `medTrials.*.ingredient`. */
export interface FormTextPlace {
  path: string;
  profile: TextProfile;
}

/** Every open text in a value of this part. What is of a wrong type, or too long, is left out: `checkPart` refuses it. */
export function textsOf({ shape }: Part, value: unknown, path: string): FormText[] {
  switch (shape.kind) {
    case 'text':
      return shape.profile && typeof value === 'string' && value.length <= shape.max
        ? [{ path, text: value, profile: shape.profile }]
        : [];
    case 'record':
      return textsOfRecord(shape.parts, value, path);
    case 'records':
      return Array.isArray(value) && value.length <= shape.maxItems
        ? value.flatMap((item, place) => textsOfRecord(shape.of.parts, item, `${path}.${place}`))
        : [];
    default:
      return [];
  }
}

/** Where the shape of a part has open texts. */
export function textPlacesOf({ shape }: Part, path: string): FormTextPlace[] {
  const within = (parts: Readonly<Record<string, Part>>, below: string): FormTextPlace[] =>
    Object.entries(parts).flatMap(([name, part]) => textPlacesOf(part, `${below}.${name}`));
  if (shape.kind === 'text') return shape.profile ? [{ path, profile: shape.profile }] : [];
  if (shape.kind === 'record') return within(shape.parts, path);
  return shape.kind === 'records' ? within(shape.of.parts, `${path}.*`) : [];
}

const PLACES = PRESENTATION_FIELDS.flatMap((field) => textPlacesOf(FORM_FIELDS[field], field).map(({ path }) => path));
/** `a.*.b` lies in `a`, `a.*` and itself. */
const AROUND = PLACES.flatMap((path) => path.split('.').map((_, place, parts) => parts.slice(0, place + 1).join('.')));

/** The fields of the form in which people write texts. */
export const TEXT_FIELDS: readonly PresentationField[] = PRESENTATION_FIELDS.filter((field) => AROUND.includes(field));

/** A place at which texts stand: a whole field, an entry of its list, or one text of it (`currentMeds.0.schedule`). */
export const TEXT_PATH = new RegExp(
  `^(?:${[...new Set(AROUND)].map((path) => path.replaceAll('.', '\\.').replace('*', '\\d{1,3}')).join('|')})$`,
);

function textsOfRecord(parts: Readonly<Record<string, Part>>, value: unknown, path: string): FormText[] {
  if (!isPlainObject(value)) return [];
  return Object.entries(parts).flatMap(([name, part]) => textsOf(part, value[name], `${path}.${name}`));
}
