import { isPlainObject } from './check-shape';
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

function textsOfRecord(parts: Readonly<Record<string, Part>>, value: unknown, path: string): FormText[] {
  if (!isPlainObject(value)) return [];
  return Object.entries(parts).flatMap(([name, part]) => textsOf(part, value[name], `${path}.${name}`));
}
