import {
  FORM_FIELDS,
  NOT_RECORDED,
  REL_DAY_LIMIT,
  type Part,
  type PresentationField,
  type Shape,
} from '@consilium/clinical';
import type { ApiPropertyOptions } from '@nestjs/swagger';

/** A JSON schema as OpenAPI 3.0 has it. */
export interface AnswerSchema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  description?: string;
  enum?: (string | number)[];
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  pattern?: string;
  nullable?: boolean;
  items?: AnswerSchema;
  oneOf?: AnswerSchema[];
  properties?: Record<string, AnswerSchema>;
  required?: string[];
  additionalProperties?: boolean;
}

/** A field of the form for the OpenAPI document, from the same table that checks it. `nullable`: a change may take the answer back. */
export function answerSchema(field: PresentationField, nullable: boolean): ApiPropertyOptions {
  return answerSchemaOf(FORM_FIELDS[field], nullable);
}

/** The same for one part of a record. */
export function answerSchemaOf(part: Part, nullable: boolean): ApiPropertyOptions {
  const schema = partSchema(part);
  // @nestjs/swagger wants a type even beside `oneOf`, and leaves out this one alone.
  return {
    ...(schema.oneOf && { type: Array }),
    ...schema,
    required: false,
    ...(nullable && { nullable: true }),
  } as ApiPropertyOptions;
}

function partSchema({ label, hint, shape, notRecorded }: Part): AnswerSchema {
  const description = hint ? `${label}. ${hint}` : label;
  const schema = shapeSchema(shape);
  return notRecorded
    ? { description, oneOf: [schema, { type: 'string', enum: [NOT_RECORDED] }] }
    : { description, ...schema };
}

function shapeSchema(shape: Shape): AnswerSchema {
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
function codeSchema(codes: (string | number)[]): AnswerSchema {
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
function recordSchema(parts: Readonly<Record<string, Part>>, listed = false): AnswerSchema {
  const required = listed ? Object.keys(parts).filter((name) => parts[name]?.required) : [];
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, partSchema(part)])),
    ...(required.length > 0 && { required }),
  };
}
