import {
  FORM_FIELDS,
  NOT_RECORDED,
  REL_DAY_LIMIT,
  type Part,
  type PresentationField,
  type Shape,
} from '@consilium/clinical';
import type { Schema } from './schema';

/** A field of the form, from the same table that checks it. */
export const answerSchema = (field: PresentationField): Schema => answerSchemaOf(FORM_FIELDS[field]);

/** One part of a record. */
export function answerSchemaOf({ label, hint, shape, notRecorded }: Part): Schema {
  const description = hint ? `${label}. ${hint}` : label;
  const schema = shapeSchema(shape);
  return notRecorded
    ? { description, anyOf: [schema, { type: 'string', enum: [NOT_RECORDED] }] }
    : { description, ...schema };
}

function shapeSchema(shape: Shape): Schema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', maxLength: shape.max, ...(shape.pattern && { pattern: shape.pattern.test.source }) };
    case 'code':
      return codeSchema(shape.options.map(({ code }) => code));
    case 'codes':
      return { type: 'array', items: codeSchema(shape.options.map(({ code }) => code)), maxItems: shape.maxItems };
    case 'number':
      return {
        type: shape.whole ? 'integer' : 'number',
        minimum: shape.min,
        maximum: shape.max,
        ...(shape.unit && { description: shape.unit }),
      };
    case 'rel_day':
      return {
        type: 'integer',
        minimum: -REL_DAY_LIMIT,
        maximum: REL_DAY_LIMIT,
        description: 'Relative day; calendar dates are refused.',
      };
    case 'yes_no':
      return { type: 'boolean' };
    case 'statements':
      return {
        type: 'array',
        items: { type: 'boolean' },
        minItems: shape.options.length,
        maxItems: shape.options.length,
      };
    case 'value':
      return {
        oneOf: [
          { type: 'number' },
          codeSchema(shape.codes.map(({ code }) => code)),
          ...(shape.yesNo ? [{ type: 'boolean' } as const] : []),
        ],
      };
    case 'record':
      return recordSchema(shape.parts);
    case 'records':
      return { type: 'array', items: recordSchema(shape.of.parts, true), maxItems: shape.maxItems };
  }
}

/** Codes are words; a list with numbers among them (ASA) says so. */
function codeSchema(codes: (string | number)[]): Schema {
  const numbers = codes.filter((code) => typeof code === 'number');
  const words = codes.filter((code) => typeof code === 'string');
  if (numbers.length === 0) return { type: 'string', enum: words };
  return {
    oneOf: [
      { type: 'integer', enum: numbers },
      { type: 'string', enum: words },
    ],
  };
}

/** A listed record must have its required parts; a single one may be filled in bit by bit. */
function recordSchema(parts: Readonly<Record<string, Part>>, listed = false): Schema {
  const required = listed ? Object.keys(parts).filter((name) => parts[name]?.required) : [];
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, answerSchemaOf(part)])),
    ...(required.length > 0 && { required }),
  };
}
