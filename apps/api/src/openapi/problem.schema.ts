import { FINDING_LEVELS, PROBLEMS } from '@consilium/contracts';
import { CATEGORIES } from '@consilium/deid';
import type { OpenAPIObject } from '@nestjs/swagger';

type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

/** RFC 9457, with our stable `code`. Kept beside the TypeScript type in libs/contracts/src/problems.ts. */
export const PROBLEM_SCHEMA: Schema = {
  type: 'object',
  description: 'RFC 9457 problem details. `code` is stable; `title` and `detail` are for people and may change.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri', example: 'urn:consilium:problem:request.invalid' },
    title: { type: 'string' },
    status: { type: 'integer', example: 400 },
    detail: { type: 'string' },
    code: { type: 'string', enum: Object.keys(PROBLEMS) },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
    findings: {
      type: 'array',
      description: 'Of `privacy.identifiers_found`: where, never what. Offsets in UTF-16 code units, `end` exclusive.',
      items: {
        type: 'object',
        required: ['field', 'start', 'end', 'category', 'level', 'confidence'],
        properties: {
          field: { type: 'string', example: 'text' },
          start: { type: 'integer' },
          end: { type: 'integer' },
          category: { type: 'string', enum: Object.keys(CATEGORIES) },
          level: { type: 'string', enum: [...FINDING_LEVELS] },
          confidence: { type: 'number', minimum: 0, maximum: 1 },
        },
      },
    },
    retryAfter: { type: 'integer', description: 'Seconds until another try makes sense.' },
    current: {
      type: 'object',
      required: ['version'],
      properties: {
        version: { type: 'integer' },
        consultation: {
          type: 'object',
          description: "A consultation as it is now, as in a room's snapshot.",
          additionalProperties: true,
        },
      },
    },
  },
};
