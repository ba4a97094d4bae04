import type { Type } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { getMetadataStorage } from 'class-validator';
import { closedKindOf, isField, textFieldsOf, type TextPlace } from '../../../apps/api/src/platform/http/text-fields';

/** Checks of class-validator after which a value is no free text. */
const CLOSING = new Set(['isUuid', 'isIn', 'isIso8601', 'isInt', 'isNumber', 'isBoolean']);

/** A text of a DTO, with values that are valid beside it where it stands in a nested record. */
export interface TextOfDto extends TextPlace {
  beside: Record<string, unknown>;
}

/** What is known of the fields of a DTO. */
export interface FieldsOf {
  /** Free texts, with their profile. */
  texts: TextOfDto[];
  /** Strings, or what could be one, of which nobody said what they hold. */
  unknown: string[];
  /** What is neither made by a decorator of platform/http/fields.ts nor by the form. */
  handmade: string[];
}

/** Every field of a DTO, nested ones included: what class-validator knows, since the server refuses what it does not. */
export function fieldsOf(type: Type<object>, path = ''): FieldsOf {
  const declared = textFieldsOf(type.prototype as object);
  const found: FieldsOf = { texts: [], unknown: [], handmade: [] };
  for (const [property, checks] of checksOf(type)) {
    if (!isField(type.prototype as object, property)) found.handmade.push(path + property);
    const field = declared.get(property);
    const nested = nestedType(type, property);
    if (field) found.texts.push(...field.places.map((place) => ({ ...place, path: path + place.path, beside: {} })));
    else if (nested) {
      const inner = fieldsOf(nested.type, `${path}${property}.${nested.listed ? '*.' : ''}`);
      const beside = besideTexts(nested.type);
      found.texts.push(...inner.texts.map((text) => ({ ...text, beside })));
      found.unknown.push(...inner.unknown);
      found.handmade.push(...inner.handmade);
    } else if (
      closedKindOf(type.prototype as object, property) === undefined &&
      !checks.some((check) => CLOSING.has(check))
    )
      found.unknown.push(path + property);
  }
  return found;
}

function checksOf(type: Type<object>): Map<string, string[]> {
  const checks = new Map<string, string[]>();
  for (const { propertyName, name } of getMetadataStorage().getTargetValidationMetadatas(type, '', false, false)) {
    checks.set(propertyName, [...(checks.get(propertyName) ?? []), name ?? '']);
  }
  return checks;
}

/** A value for each field of a record that a list, an id, a number or a flag closes. */
function besideTexts(type: Type<object>): Record<string, unknown> {
  const values = getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .flatMap(({ propertyName, name, constraints }): [string, unknown][] => {
      const [first] = (constraints ?? []) as unknown[];
      const value = {
        isIn: Array.isArray(first) ? (first[0] as unknown) : undefined,
        isUuid: '01a20000-0000-7000-8000-000000000001',
        isInt: 1,
        isBoolean: true,
      }[name ?? ''];
      return value === undefined ? [] : [[propertyName, value]];
    });
  return Object.fromEntries(values);
}

/** The class that `@Type` makes of what stands in a property, asked of class-transformer itself. */
function nestedType(type: Type<object>, property: string): { type: Type<object>; listed: boolean } | undefined {
  const made = (value: unknown): Type<object> | undefined => {
    const instance = (plainToInstance(type, { [property]: value }) as Record<string, unknown>)[property];
    const one: unknown = Array.isArray(instance) ? instance[0] : instance;
    const constructor = typeof one === 'object' && one !== null ? (one.constructor as Type<object>) : undefined;
    return constructor && checksOf(constructor).size > 0 ? constructor : undefined;
  };
  const nested = made({});
  if (!nested) return undefined;
  const listed = getMetadataStorage()
    .getTargetValidationMetadatas(type, '', false, false)
    .some(({ propertyName, name }) => propertyName === property && name === 'isArray');
  return { type: nested, listed };
}
