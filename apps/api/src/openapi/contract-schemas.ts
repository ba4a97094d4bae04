import { CONSENT_SCOPES, MODALITY_CODES, PRESENTATION_FIELDS } from '@consilium/clinical';
import { MESSAGE_TEXT_MAX, OVERRIDE_REASON_LEAST, OVERRIDE_REASON_MAX, roomEventSamples } from '@consilium/contracts';
import { CATEGORIES } from '@consilium/deid';
import contract from '../../../../libs/contracts/schema.json';
import { answerSchema } from './form-schema';
import type { Schema } from './schema';

/** An answer that has the form's fields flat beside its own, and the type of the contract that says the others. */
const FLAT = { CaseView: 'CaseBase', CaseVersionWithAnswers: 'CaseAtVersion' } as const;

/** The names of what may be answered: the contract's types, and those with the form's fields. */
export type AnswerName = keyof typeof contract | keyof typeof FLAT;

// Checking each schema against the type would only slow the compiler down.
const said = contract as unknown as Readonly<Record<string, Schema>>;

/** What the contract cannot say, because the lists and limits are constants or another library's. */
const DETAILS: { [N in keyof typeof contract]?: Schema } = {
  IdentifierCategory: { enum: Object.keys(CATEGORIES) },
  ModalityCode: { enum: MODALITY_CODES },
  ConsentScopeCode: { enum: CONSENT_SCOPES.map(({ code }) => code) },
  MessageText: { maxLength: MESSAGE_TEXT_MAX },
  OverrideReason: { minLength: OVERRIDE_REASON_LEAST, maxLength: OVERRIDE_REASON_MAX },
  RoomEvent: { examples: Object.entries(roomEventSamples).map(([type, data]) => eventOf(type, data)) },
};

/** Every type of the contract by its name, for the documents of HTTP and of the sockets. */
export const CONTRACT_SCHEMAS: Readonly<Record<string, Schema>> = {
  ...said,
  ...Object.fromEntries(Object.entries(DETAILS).map(([name, detail]) => [name, { ...said[name], ...detail }])),
  ...Object.fromEntries(Object.entries(FLAT).map(([name, base]) => [name, withAnswers(said[base] ?? {})])),
};

/** Until the content notice is accepted the trauma fields are left out, and so is what is `withheld`; so none of the form's is required. */
function withAnswers(base: Schema): Schema {
  const answers = PRESENTATION_FIELDS.map((field) => [field, answerSchema(field)]);
  return {
    ...base,
    properties: { ...(Object.fromEntries(answers) as Record<string, Schema>), ...base.properties },
  };
}

/** A whole event, for the sample of its data. */
function eventOf(type: string, data: object): object {
  return {
    roomId: '01a20000-0000-7000-8000-000000000001',
    seq: 7,
    id: '01a20000-0000-7000-8000-0000000000e7',
    type,
    at: '2026-01-05T09:30:00.000Z',
    actor: { memberId: '01a20000-0000-7000-8000-0000000000aa', discipline: 'anesthesiologist' },
    data,
  };
}
