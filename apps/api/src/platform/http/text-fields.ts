import type { TextProfile } from '@consilium/contracts';

/** A text of a request: the path of its field, what was written, what may stand there. */
export interface WrittenText {
  path: string;
  text: string;
  profile: TextProfile;
  /** Mentions in it are looked up before it is kept. */
  mentions?: true;
}

/** Where a property holds texts: `*` stands for a place in a list, e.g. `medTrials.*.ingredient`. */
export interface TextPlace {
  path: string;
  profile: TextProfile;
}

interface TextField {
  places: readonly TextPlace[];
  read(value: unknown, path: string): WrittenText[];
}

/** What a string that is no free text is: nobody can write what they like there, or it is never kept. */
export const CLOSED_KINDS = [
  'code',
  'cursor',
  'e-mail of an account',
  'password',
  'one-time token',
  'search',
  'scanned, not kept',
  'held for a second look, encrypted',
] as const;
export type ClosedKind = (typeof CLOSED_KINDS)[number];

const fields = new WeakMap<object, Set<string>>();
const texts = new WeakMap<object, Map<string, TextField>>();
const closed = new WeakMap<object, Map<string, ClosedKind>>();
const known = new WeakMap<object, ReadonlyMap<string, TextField>>();

/** Says that a property of a DTO is described and checked as a whole: fields.ts and the form do. */
export const declareField: PropertyDecorator = (prototype, property) => {
  fields.set(prototype, (fields.get(prototype) ?? new Set()).add(String(property)));
};

export const isField = (prototype: object, property: string): boolean =>
  chainOf(prototype).some((one) => fields.get(one)?.has(property));

/** Says that a property of a DTO holds texts that a person wrote. */
export function declareTexts(prototype: object, property: string, field: TextField): void {
  mapOf(texts, prototype).set(property, field);
}

/** Says that a string of a DTO is no free text; every string says this, has a profile or is of a closed kind by its own check (id, enum, time). */
export const Closed =
  (kind: ClosedKind): PropertyDecorator =>
  (prototype, property) =>
    void mapOf(closed, prototype).set(String(property), kind);

/** Says what may stand in a text field of a DTO. */
export const Profiled =
  (profile: TextProfile, kind: Pick<WrittenText, 'mentions'> = {}): PropertyDecorator =>
  (prototype, property) =>
    declareTexts(prototype, String(property), {
      places: [{ path: String(property), profile }],
      read: (value, path) => (typeof value === 'string' ? [{ path, text: value, profile, ...kind }] : []),
    });

/** Every text field that a DTO class declares, its bases' included. */
export function textFieldsOf(prototype: object): ReadonlyMap<string, TextField> {
  const before = known.get(prototype);
  if (before) return before;
  const fields = new Map(chainOf(prototype).flatMap((one) => [...(texts.get(one) ?? [])]));
  known.set(prototype, fields);
  return fields;
}

export const closedKindOf = (prototype: object, property: string): ClosedKind | undefined =>
  chainOf(prototype)
    .map((one) => closed.get(one)?.get(property))
    .findLast((kind) => kind !== undefined);

/** Every text of a validated body, nested DTOs included, in the order of its fields. */
export function writtenTexts(body: unknown, path = ''): WrittenText[] {
  if (Array.isArray(body)) return body.flatMap((item: unknown, place) => writtenTexts(item, `${path}${place}.`));
  if (!isDto(body)) return [];
  const fields = textFieldsOf(Object.getPrototypeOf(body) as object);
  return Object.entries(body).flatMap(([name, value]: [string, unknown]) => {
    const field = fields.get(name);
    if (field) return field.read(value, `${path}${name}`);
    return typeof value === 'object' && value !== null ? writtenTexts(value, `${path}${name}.`) : [];
  });
}

/** Only instances of classes declare anything; plain objects are values that their field's own reader knows. */
const isDto = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  ![null, Object.prototype].includes(Object.getPrototypeOf(value) as null);

/** The base first. */
function chainOf(prototype: object): object[] {
  const above = Object.getPrototypeOf(prototype) as object | null;
  return above && above !== Object.prototype ? [...chainOf(above), prototype] : [prototype];
}

function mapOf<T>(maps: WeakMap<object, Map<string, T>>, prototype: object): Map<string, T> {
  const map = maps.get(prototype) ?? new Map<string, T>();
  maps.set(prototype, map);
  return map;
}
