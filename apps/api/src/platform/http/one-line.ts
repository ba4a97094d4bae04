import { applyDecorators } from '@nestjs/common';
import { IsString, Matches, MaxLength, MinLength } from 'class-validator';

/** A text of one line: no control characters, which hide text, forge lines and (NUL) are refused by the database. */
export const OneLine = ({ least = 1, most }: { least?: number; most: number }): PropertyDecorator =>
  applyDecorators(
    IsString(),
    MinLength(least),
    MaxLength(most),
    Matches(/^\P{Cc}*$/u, { message: '$property must not hold control characters' }),
  );
