import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import type { TextProfile } from '@consilium/contracts';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsISO8601,
  IsObject,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { Closed, Profiled, declareField, type ClosedKind } from './text-fields';

/** No control characters but tab and line ends: they have no meaning in a text and hide what stands in it. */
const READABLE = /^(?:[^\p{Cc}]|[\t\n\r])*$/u;
const NOT_BLANK = /[^\s\p{Cf}]/u;
const VERSION_MAX = 999_999_999;

/** What a field says beside its kind. */
export interface FieldOptions {
  /** May be left out; null is a value and refused. */
  optional?: true;
  /** May be left out unless this says of the body that it is needed. */
  neededIf?: (body: never) => boolean;
  /** null may stand for no value. */
  nullable?: true;
  description?: string;
  example?: unknown;
  default?: unknown;
}

type Checks = readonly PropertyDecorator[];

/** A field of a DTO: how it is described, when it may be missing, how it is checked; every one is made here. */
export function Field(
  api: object,
  { optional, neededIf, nullable, ...said }: FieldOptions,
  ...checks: Checks
): PropertyDecorator {
  const leftOut = optional || neededIf;
  const described = { ...api, ...said, required: !leftOut, ...(nullable && { nullable }) } as ApiPropertyOptions;
  const isChecked = (body: object, value: unknown): boolean =>
    (value === undefined ? !leftOut || (neededIf?.(body as never) ?? false) : true) && !(nullable && value === null);
  return applyDecorators(
    ApiProperty(described),
    ...(leftOut || nullable ? [ValidateIf(isChecked)] : []),
    ...checks,
    declareField,
  );
}

/** What every text that a person wrote must be, whether it is kept or not. */
const textChecks = (max: number): Checks => [
  IsString(),
  MaxLength(max),
  Matches(NOT_BLANK, { message: '$property must not be empty' }),
  Matches(READABLE, { message: '$property must not hold control characters' }),
];

/** A text that a person wrote, not blank: at most `max` UTF-16 code units, nothing that `profile` does not let pass. `mentions`: `@[memberId]` names somebody of the room. */
export const Text = (
  max: number,
  profile: TextProfile,
  { mentions, least = 1, ...field }: FieldOptions & { mentions?: true; least?: number } = {},
): PropertyDecorator =>
  Field(
    { type: String, minLength: least, maxLength: max },
    field,
    ...textChecks(max),
    ...(least > 1 ? [MinLength(least)] : []),
    Profiled(profile, mentions && { mentions }),
  );

/** A text that is never kept as it is. `readable`: as every text that a person writes is. */
export const UnkeptText = (
  max: number,
  kind: ClosedKind,
  { readable, ...field }: FieldOptions & { readable?: true } = {},
  ...checks: Checks
): PropertyDecorator =>
  Field(
    { type: String, maxLength: max },
    field,
    ...(readable ? textChecks(max) : [IsString(), MaxLength(max)]),
    ...checks,
    Closed(kind),
  );

/** A text of one line: no control characters, which hide text, forge lines and (NUL) are refused by the database. */
const lineChecks = (least: number, max: number): Checks => [
  IsString(),
  MinLength(least),
  MaxLength(max),
  Matches(/^\P{Cc}*$/u, { message: '$property must not hold control characters' }),
];

/** One line that a person wrote and that is kept; it may be empty. */
export const Line = (max: number, profile: TextProfile, field: FieldOptions = {}): PropertyDecorator =>
  Field({ type: String, maxLength: max }, field, ...lineChecks(0, max), Profiled(profile));

/** One line that is looked up or checked and not kept. */
export const LookedUp = (max: number, kind: ClosedKind, field: FieldOptions = {}): PropertyDecorator =>
  Field({ type: String, minLength: 1, maxLength: max }, field, ...lineChecks(1, max), Closed(kind));

/** Words of a closed form: `message` says which. */
export const Code = (
  pattern: RegExp,
  message: string,
  { max, kind = 'code', ...field }: FieldOptions & { max?: number; kind?: ClosedKind } = {},
): PropertyDecorator =>
  Field(
    { type: String, ...(max && { maxLength: max }) },
    field,
    ...(max ? [MaxLength(max)] : []),
    Matches(pattern, { message }),
    Closed(kind),
  );

const UNIT_MAX = 20;
/** A unit of measure by its UCUM code. */
export const Ucum = (field: FieldOptions = {}): PropertyDecorator =>
  Code(/^[A-Za-z0-9%*./[\]_{}]+$/, 'unit must be a UCUM unit', { max: UNIT_MAX, example: 'mm[Hg]', ...field });

/** A password as it is typed. `least` is told, and refused by who keeps it. */
export const Password = (max: number, { least, ...field }: FieldOptions & { least?: number } = {}): PropertyDecorator =>
  Field(
    { type: String, format: 'password', maxLength: max, ...(least && { minLength: least }) },
    field,
    IsString(),
    ...(least ? [] : [MinLength(1)]),
    MaxLength(max),
    Closed('password'),
  );

export const Id = (field: FieldOptions = {}): PropertyDecorator =>
  Field({ type: String, format: 'uuid' }, field, IsUUID());

export const Ids = (max: number, { least = 0, ...field }: FieldOptions & { least?: number } = {}): PropertyDecorator =>
  Field(
    { type: 'array', items: { type: 'string', format: 'uuid' }, maxItems: max, ...(least && { minItems: least }) },
    field,
    IsArray(),
    ArrayMinSize(least),
    ArrayMaxSize(max),
    IsUUID(undefined, { each: true }),
  );

export const Choice = (values: readonly string[], field: FieldOptions = {}): PropertyDecorator =>
  Field({ enum: values }, field, IsIn(values));

/** Some of the values, each once. */
export const Choices = (values: readonly string[], field: FieldOptions = {}): PropertyDecorator =>
  Field({ enum: values, isArray: true }, field, IsArray(), ArrayUnique(), IsIn(values, { each: true }));

/** A point of time, ISO 8601 with its offset. */
export const Moment = (field: FieldOptions = {}): PropertyDecorator =>
  Field(
    { type: String, format: 'date-time' },
    field,
    IsISO8601({ strict: true, strictSeparator: true }),
    MaxLength(40),
  );

/** A whole number; without a `max` as large as a number can be exactly. */
export const Whole = (min: number, max?: number, field: FieldOptions = {}): PropertyDecorator =>
  Field(
    { type: 'integer', minimum: min, ...(max !== undefined && { maximum: max }) },
    field,
    IsInt(),
    Min(min),
    Max(max ?? Number.MAX_SAFE_INTEGER),
  );

/** The version that a change was made on. */
export const Version = ({ needed, ...field }: FieldOptions & { needed?: true } = {}): PropertyDecorator =>
  Field(
    { type: 'integer', minimum: 1, description: 'The version that this was made on; or send it as `If-Match`.' },
    { ...(!needed && { optional: true }), ...field },
    IsInt(),
    Min(1),
    Max(VERSION_MAX),
  );

export const Flag = (field: FieldOptions = {}): PropertyDecorator => Field({ type: Boolean }, field, IsBoolean());

/** An object with fields of its own. @nestjs/swagger knows a function that gives a class by its name, `type`. */
export const Nested = (type: () => new () => object, field: FieldOptions = {}): PropertyDecorator =>
  Field({ type: () => type() }, field, IsObject(), ValidateNested(), Type(type));

export const NestedList = (
  type: () => new () => object,
  max: number,
  field: FieldOptions = {},
  ...checks: Checks
): PropertyDecorator =>
  Field(
    { type: () => type(), isArray: true, maxItems: max },
    field,
    IsArray(),
    ArrayMaxSize(max),
    ...checks,
    ValidateNested({ each: true }),
    Type(type),
  );

/** In a query everything is text: "true" and "false" are meant, anything else is refused by the check that follows. */
export const FlagInQuery = (field: FieldOptions = {}): PropertyDecorator =>
  Field(
    { type: Boolean },
    field,
    Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value)),
    IsBoolean(),
  );

/** In a query everything is text: a whole number. */
export const WholeInQuery = (min: number, max?: number, field: FieldOptions = {}): PropertyDecorator =>
  applyDecorators(
    Type(() => Number),
    Whole(min, max, field),
  );
