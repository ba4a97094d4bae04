import { STATUS_CODES } from 'node:http';
import { ApiResponse } from '@nestjs/swagger';
import type { AnswerName } from './contract-schemas';
import { refTo, type Schema } from './schema';

interface Answer {
  /** 200, unless said. */
  status?: number;
  description?: string;
}

interface PageAnswer extends Answer {
  /** The list is read of one case, so it brings the notice of 42 CFR part 2 where the case is flagged. */
  ofCase?: boolean;
}

const respond = (schema: object, { status = 200, description = STATUS_CODES[status] ?? '' }: Answer): MethodDecorator =>
  ApiResponse({ status, description, schema });

/** A successful answer of a route, by the name of its type in libs/contracts. */
export const Answers = (name: AnswerName, answer: Answer = {}): MethodDecorator => respond(refTo(name), answer);

/** The same for a page of a list of that type. */
export const AnswersPage = (name: AnswerName, { ofCase = false, ...answer }: PageAnswer = {}): MethodDecorator =>
  respond(pageOf(refTo(name), ofCase), answer);

const pageOf = (items: Schema, ofCase: boolean): Schema => ({
  type: 'object',
  required: ['items', 'nextCursor'],
  properties: {
    items: { type: 'array', items },
    nextCursor: { type: ['string', 'null'] },
    ...(ofCase && { part2Notice: { type: 'string' } }),
  },
  additionalProperties: false,
});
