import { factSet, type FactSet } from '../rules';
import type { CourseForRules } from './course-for-rules';
import { known, latestOfEach, type DatedFact } from './dated-fact';
import { factsOfCase } from './facts-of-case';
import { factsOfForm } from './facts-of-form';
import { factsOfSession, lastDosing, planOf, sessionForRules } from './facts-of-session';

export interface FactsForRules {
  facts: FactSet;
  /** The treatment session whose facts are among them. */
  sessionId?: string;
}

/**
 * What the safety rules read of a case: the presentation's answers, what was recorded since, and the last dosing session. Of two that say the same thing the
 * one that was recorded last counts, wherever it was.
 */
export function factsForRules({ presentation, presentedAt, sessions, facts }: CourseForRules): FactsForRules {
  const session = sessionForRules(sessions, facts);
  const planned = lastDosing(sessions);
  const ofForm = factsOfForm(presentation, facts).map(({ field, fact }): DatedFact => ({
    fact,
    at: presentedAt(field),
  }));
  const ofCase = latestOfEach([...ofForm, ...factsOfCase(facts), ...(planned ? planOf(planned) : [])]);
  const counted = ofCase.some(({ name }) => name === 'course.sessions');
  const dosing = sessions.filter(({ kind }) => kind === 'dosing');
  return {
    facts: factSet([
      ...ofCase,
      ...(counted || dosing.length === 0
        ? []
        : [known('course.sessions', 'sessions', Math.max(...dosing.map(({ number }) => number)))]),
      ...(session ? factsOfSession(session, facts) : []),
    ]),
    ...(session && { sessionId: session.id }),
  };
}
