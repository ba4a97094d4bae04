import type { Part } from '@consilium/clinical';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { answerSchemaOf } from '../../openapi/form-schema';

/** A part of the form in a request, for the OpenAPI document; `null` takes the answer back. */
export function AnswerProperty(part: Part): PropertyDecorator {
  const schema = answerSchemaOf(part);
  // @nestjs/swagger wants a type even beside `anyOf`, and leaves out this one alone.
  return ApiProperty({
    ...(!schema.type && { type: Array }),
    ...schema,
    required: false,
    nullable: true,
  } as ApiPropertyOptions);
}
