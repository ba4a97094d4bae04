import {
  OVERRIDES_MAX,
  OVERRIDE_REASONS_MAX,
  OVERRIDE_REASON_LEAST,
  OVERRIDE_REASON_MAX,
  type TextOverride,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  Validate,
  ValidateIf,
  ValidateNested,
  ValidatorConstraint,
  type ValidatorConstraintInterface,
} from 'class-validator';
import { ReadableText } from './readable-text';
import { Closed } from './text-fields';

const OFFSET_MAX = 1_000_000;
const WhereSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

export class TextOverrideDto implements TextOverride {
  @ApiPropertyOptional({
    example: 'text',
    maxLength: 100,
    description: 'Path of the text; may be left out where one text is sent.',
  })
  @WhereSaid()
  @MaxLength(100)
  @Matches(/^[A-Za-z][A-Za-z\d]*(\.(\d{1,4}|[A-Za-z][A-Za-z\d]*))*$/, {
    message: '$property must be the path of a field',
  })
  @Closed('code')
  field?: string;

  @ApiProperty({ type: 'integer', minimum: 0, description: 'Where the finding begins, in UTF-16 code units.' })
  @IsInt()
  @Min(0)
  @Max(OFFSET_MAX)
  start: number;

  @ApiProperty({ type: 'integer', minimum: 1, description: 'Where it ends, exclusive.' })
  @IsInt()
  @Min(1)
  @Max(OFFSET_MAX)
  end: number;

  @ApiProperty({
    minLength: OVERRIDE_REASON_LEAST,
    maxLength: OVERRIDE_REASON_MAX,
    description: 'Why this identifies nobody. Scanned itself, and never kept as text.',
  })
  @MinLength(OVERRIDE_REASON_LEAST)
  @ReadableText(OVERRIDE_REASON_MAX, 'clinical')
  reason: string;

  @ApiPropertyOptional({ format: 'uuid', description: 'The second member’s agreement, which a certain finding takes.' })
  @WhereSaid()
  @IsUUID()
  reviewId?: string;
}

@ValidatorConstraint({ name: 'reasonsTogether' })
class ReasonsTogether implements ValidatorConstraintInterface {
  validate(overrides: unknown): boolean {
    const length = (one: unknown): number => String((one as Partial<TextOverride> | null)?.reason ?? '').length;
    return (
      !Array.isArray(overrides) || overrides.reduce<number>((sum, one) => sum + length(one), 0) <= OVERRIDE_REASONS_MAX
    );
  }

  defaultMessage(): string {
    return `The reasons together must be at most ${OVERRIDE_REASONS_MAX} characters`;
  }
}

/** Every body with a text extends this: why findings in its texts may pass. The gate reads it; handlers never do, and nothing keeps it. */
export class WithOverrides {
  @ApiPropertyOptional({
    type: [TextOverrideDto],
    maxItems: OVERRIDES_MAX,
    description: 'Findings that may pass: each names exactly one, with a reason.',
  })
  @WhereSaid()
  @IsArray()
  @ArrayMaxSize(OVERRIDES_MAX)
  @Validate(ReasonsTogether)
  @ValidateNested({ each: true })
  @Type(() => TextOverrideDto)
  overrides?: TextOverrideDto[];
}
