import { applyDecorators } from '@nestjs/common';
import type { TextProfile } from '@consilium/contracts';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Profiled } from './text-fields';

/** No control characters but tab and line ends: they have no meaning in a text and hide what stands in it. */
const READABLE = /^(?:[^\p{Cc}]|[\t\n\r])*$/u;
const NOT_BLANK = /[^\s\p{Cf}]/u;

/** What every text that a person wrote must be, whether it is kept or not. */
export const PlainText = (max: number): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MaxLength(max),
    Matches(NOT_BLANK, { message: '$property must not be empty' }),
    Matches(READABLE, { message: '$property must not hold control characters' }),
  );

/** A text that a person wrote: not blank, at most `max` UTF-16 code units, nothing hidden in it, and nothing that `profile` does not let pass. */
export const ReadableText = (max: number, profile: TextProfile): PropertyDecorator =>
  applyDecorators(PlainText(max), Profiled(profile));

/** The same where `@[memberId]` names somebody of the room. Its handler asks `Mentions` whether it does: the gate takes the token for no part of the text. */
export const MentioningText = (max: number, profile: TextProfile): PropertyDecorator =>
  applyDecorators(PlainText(max), Profiled(profile, { mentions: true }));
