import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength } from 'class-validator';

/** No control characters but tab and line ends: they have no meaning in a text and hide what stands in it. */
const READABLE = /^(?:[^\p{Cc}]|[\t\n\r])*$/u;
const NOT_BLANK = /[^\s\p{Cf}]/u;

/** A text that a person wrote: not blank, at most `max` UTF-16 code units, nothing hidden in it. */
export const ReadableText = (max: number): PropertyDecorator =>
  applyDecorators(
    IsString(), MaxLength(max),
    Matches(NOT_BLANK, { message: '$property must not be empty' }),
    Matches(READABLE, { message: '$property must not hold control characters' }),
  );
