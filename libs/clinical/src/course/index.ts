export type { FactCode, FactPlaceKind, FactRecorders, FactTakes } from './fact-code';
export { FACT_CODES, factCode, factLabel } from './facts';
export * from './read-entry';
export * from './session-codes';
export type * from './course-for-rules';
export * from './rule-facts';
