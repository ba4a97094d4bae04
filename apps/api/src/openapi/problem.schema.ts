import { PROBLEMS } from '@consilium/contracts';
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
      items: { type: 'object', required: ['path', 'message'], properties: { path: { type: 'string' }, message: { type: 'string' } } },
    },
    retryAfter: { type: 'integer', description: 'Seconds until another try makes sense.' },
    current: {
      type: 'object', required: ['version'],
      properties: { version: { type: 'integer' }, consultation: { type: 'object', description: 'A consultation as it is now, as in a room\'s snapshot.', additionalProperties: true } },
    },
  },
};
