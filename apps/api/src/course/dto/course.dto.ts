import { PRODUCTS, SESSION_SETTINGS } from '@consilium/clinical';
import {
  ABSENT_REASONS,
  FACTS_AT_ONCE_MAX,
  TREATMENT_SESSION_KINDS,
  TREATMENT_SESSION_STATES,
  type AbsentReason,
  type AddTreatmentSession,
  type ChangeTreatmentSession,
  type FactEntry,
  type RecordFacts,
  type TreatmentSessionKind,
  type TreatmentSessionState,
} from '@consilium/contracts';
import { ArrayMinSize } from 'class-validator';
import { Choice, Code, Flag, Id, NestedList, Ucum, Version, Whole } from '../../platform/http/fields';

const DAYS_MAX = 36_500;
const MINUTES_BEFORE_MAX = 1_440;
const MINUTES_MAX = 2_880;
const NUMBER_MAX = 999;
const TOTAL_MAX = 36_500;
const FACT_CODE_MAX = 60;
const ENTERED_MAX = 32;

const RelDay = (optional = false): PropertyDecorator =>
  Whole(-DAYS_MAX, DAYS_MAX, {
    ...(optional && { optional: true }),
    description: 'Whole days from day 0 of the case.',
  });
const SureOfDay = (): PropertyDecorator =>
  Flag({
    optional: true,
    description:
      'Whoever recorded it was asked about a day far ahead of all that is recorded, and says that it is right.',
  });
const codesOf = (list: readonly { code: string }[]): string[] => list.map(({ code }) => code);

/** A value as it is entered; the clinical lists say which of these its code takes. */
class ValueDto {
  @Code(/^[+\-\u2212]?[\d., \u00a0\u2009\u202f]+$/, 'entered must be digits with at most one decimal comma or point', {
    optional: true,
    max: ENTERED_MAX,
    example: '148',
  })
  entered?: string;

  @Ucum({ optional: true, description: 'The usual unit of the code, unless said.' })
  unit?: string;

  @Whole(0, TOTAL_MAX, { optional: true, description: 'Of a scale, or a count.' })
  total?: number;

  @Code(/^[A-Za-z0-9_.]+$/, 'choice must be one of the choices of its code', { optional: true, max: FACT_CODE_MAX })
  choice?: string;

  @Flag({ optional: true })
  yes?: boolean;

  @Choice(ABSENT_REASONS, { optional: true, description: 'Why there is no value.' })
  absent?: AbsentReason;

  @Flag({
    optional: true,
    description: 'Whoever entered a number beyond what is plausible was asked about it, and says that it is right.',
  })
  sure?: boolean;
}

export class CorrectFactDto extends ValueDto {
  @Flag({ optional: true, description: 'true: nothing should stand there.' })
  withdrawn?: boolean;
}

export class FactEntryDto extends ValueDto implements FactEntry {
  @Code(/^[a-z0-9_.]+$/, 'code must be one of the clinical lists', { max: FACT_CODE_MAX, example: 'sbp' })
  code: string;
}

export class RecordFactsDto implements RecordFacts {
  @Id({ optional: true, description: 'The same request again is answered with what it recorded.' })
  clientId?: string;

  @Id({ optional: true, description: 'The session that they belong to.' })
  sessionId?: string;

  @RelDay(true)
  relDay?: number;

  @Whole(-MINUTES_BEFORE_MAX, MINUTES_MAX, { optional: true, description: 'From the start of the dose.' })
  minute?: number;

  @SureOfDay()
  sure?: boolean;

  @NestedList(() => FactEntryDto, FACTS_AT_ONCE_MAX, {}, ArrayMinSize(1))
  facts: FactEntryDto[];
}

export class AddTreatmentSessionDto implements AddTreatmentSession {
  @Id({ optional: true, description: 'The same request again is answered with the session that it added.' })
  clientId?: string;

  @Choice(TREATMENT_SESSION_KINDS)
  kind: TreatmentSessionKind;

  @RelDay()
  relDay: number;

  @SureOfDay()
  sure?: boolean;

  @Whole(1, NUMBER_MAX, { optional: true, description: 'The next of its kind, unless said.' })
  number?: number;

  @Choice(codesOf(PRODUCTS), { optional: true })
  product?: string;

  @Choice(codesOf(SESSION_SETTINGS), { optional: true })
  setting?: string;
}

export class ChangeTreatmentSessionDto implements ChangeTreatmentSession {
  @Version()
  version?: number;

  @RelDay(true)
  relDay?: number;

  @SureOfDay()
  sure?: boolean;

  @Choice(codesOf(PRODUCTS), { optional: true })
  product?: string;

  @Choice(codesOf(SESSION_SETTINGS), { optional: true })
  setting?: string;

  @Choice(TREATMENT_SESSION_STATES, { optional: true })
  state?: TreatmentSessionState;
}
