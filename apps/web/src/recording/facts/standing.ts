import { codesOfField } from '@consilium/clinical';
import type { CaseFact, CourseView } from '@consilium/contracts';
import type { RecordPlace } from '../outbox/useRecordOutbox';

/** The facts that stand in one place of a case's course. */
export const factsAt = ({ facts }: Pick<CourseView, 'facts'>, { sessionId, relDay, minute }: RecordPlace): CaseFact[] =>
  facts.filter(
    (fact) =>
      fact.sessionId === sessionId && fact.minute === minute && (sessionId !== undefined || fact.relDay === relDay),
  );

/** Fields as they are drawn where something stands: of a pair of which one half stands, each half by itself. */
export const fieldsBeside = (fields: readonly string[], standing: readonly CaseFact[]): readonly string[] =>
  fields.flatMap((field) => {
    const halves = codesOfField(field);
    return new Set(factsOfField(standing, field).map(({ code }) => code)).size % halves.length === 0 ? [field] : halves;
  });

/** Those of them that a field stands for. */
export const factsOfField = (facts: readonly CaseFact[], field: string): CaseFact[] =>
  facts.filter(({ code }) => codesOfField(field).includes(code));
