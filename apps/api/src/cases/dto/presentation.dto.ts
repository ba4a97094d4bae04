import { PRESENTATION_FIELDS, type PresentationPatch } from '@consilium/clinical';
import { ApiProperty } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { answerSchema } from './answer-schema';

/**
 * The form's fields in a request: exactly those of the form table, so that an unknown one is refused. What each may hold the same
 * table says; `checkAnswers` asks it.
 */
export class PresentationDto {}

/** The form's fields in an answer. */
export class PresentationSchema {}

for (const field of PRESENTATION_FIELDS) {
  Allow()(PresentationDto.prototype, field);
  ApiProperty(answerSchema(field, true))(PresentationDto.prototype, field);
  ApiProperty(answerSchema(field, false))(PresentationSchema.prototype, field);
}

/** The answers of a request, without what stands beside them. */
export function answersOf(body: PresentationDto): PresentationPatch {
  const given = body as Record<string, unknown>;
  return Object.fromEntries(PRESENTATION_FIELDS.filter((field) => given[field] !== undefined).map((field) => [field, given[field]]));
}
