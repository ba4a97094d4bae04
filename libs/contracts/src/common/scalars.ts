// What a string or number of the wire holds; the tags go into the schemas. Aliases: TypeScript does not tell them apart.

/**
 * @internal
 * @format uuid
 */
export type Uuid = string;

/**
 * @internal
 * @format date-time
 */
export type Timestamp = string;

/**
 * @internal
 * @asType integer
 * @minimum 0
 */
export type Whole = number;

/** A category of the de-identification engine, e.g. `name`. */
export type IdentifierCategory = string;

/** A modality of the clinical form, by its code. */
export type ModalityCode = string;

/** A part of a case that a consent covers, by its code in the clinical form. */
export type ConsentScopeCode = string;

/** Why a finding may pass. Scanned itself, and never kept as text. */
export type OverrideReason = string;

/** In UTF-16 code units. A mention is `@[memberId]`. */
export type MessageText = string;
