import { CASE_FACTS } from './case-facts';
import type { FactCode } from './fact-code';
import { ADVERSE_EVENTS, READINGS, SESSION_FACTS } from './session-facts';

/** Everything that can be recorded of a case over time. */
export const FACT_CODES: readonly FactCode[] = [...CASE_FACTS, ...SESSION_FACTS, ...READINGS, ...ADVERSE_EVENTS];

const BY_CODE = new Map(FACT_CODES.map((fact) => [fact.code, fact]));

/** What a code stands for; undefined where nothing of that name is recorded. */
export const factCode = (code: string): FactCode | undefined => BY_CODE.get(code);

/** The words of a code; one that is not known any more is shown as it is. */
export const factLabel = (code: string): string => BY_CODE.get(code)?.label ?? code;
