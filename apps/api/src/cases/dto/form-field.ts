import { textPlacesOf, textsOf, type Part } from '@consilium/clinical';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Allow } from 'class-validator';
import { answerSchemaOf } from '../../openapi/form-schema';
import { declareField, declareTexts } from '../../platform/http/text-fields';

/** A part of the form in a request, from the same table that `checkAnswers` asks; `null` takes the answer back. */
export function declareFormField(prototype: object, name: string, part: Part): void {
  const schema = answerSchemaOf(part);
  // @nestjs/swagger wants a type even beside `anyOf`, and leaves out this one alone.
  const described = { ...(!schema.type && { type: Array }), ...schema, required: false, nullable: true };
  ApiProperty(described as ApiPropertyOptions)(prototype, name);
  Allow()(prototype, name);
  declareField(prototype, name);
  declareTexts(prototype, name, {
    places: textPlacesOf(part, name),
    read: (value, path) => textsOf(part, value, path),
  });
}
