import {
  OVERRIDES_MAX,
  OVERRIDE_REASONS_MAX,
  OVERRIDE_REASON_LEAST,
  OVERRIDE_REASON_MAX,
  type TextOverride,
} from '@consilium/contracts';
import { Validate, ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';
import { Code, Id, NestedList, Text, Whole } from './fields';

const OFFSET_MAX = 1_000_000;

export class TextOverrideDto implements TextOverride {
  @Code(/^[A-Za-z][A-Za-z\d]*(\.(\d{1,4}|[A-Za-z][A-Za-z\d]*))*$/, '$property must be the path of a field', {
    max: 100,
    optional: true,
    example: 'text',
    description: 'Path of the text; may be left out where one text is sent.',
  })
  field?: string;

  @Whole(0, OFFSET_MAX, { description: 'Where the finding begins, in UTF-16 code units.' })
  start: number;

  @Whole(1, OFFSET_MAX, { description: 'Where it ends, exclusive.' })
  end: number;

  @Text(OVERRIDE_REASON_MAX, 'clinical', {
    least: OVERRIDE_REASON_LEAST,
    description: 'Why this identifies nobody. Scanned itself, and never kept as text.',
  })
  reason: string;

  @Id({ optional: true, description: 'The second member’s agreement, which a certain finding takes.' })
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
  @NestedList(
    () => TextOverrideDto,
    OVERRIDES_MAX,
    { optional: true, description: 'Findings that may pass: each names exactly one, with a reason.' },
    Validate(ReasonsTogether),
  )
  overrides?: TextOverrideDto[];
}
