import { factLabel, productLabel, showFact } from '@consilium/clinical';
import type { CaseFact, CourseView, TreatmentSession } from '@consilium/contracts';
import { sessionName } from '../../course/sessionName';
import { dayWords } from './dayWords';
import type { EventLane, SessionLane, SessionPoint } from './lanes';

/** The treatment sessions; undefined where none is recorded. */
export function sessionLane({ sessions, facts }: Pick<CourseView, 'sessions' | 'facts'>): SessionLane | undefined {
  if (sessions.length === 0) return undefined;
  const doses = new Map(
    facts.flatMap((fact) => (fact.code === 'dose' && fact.sessionId ? [[fact.sessionId, fact]] : [])),
  );
  return {
    is: 'sessions',
    id: 'sessions',
    name: 'Sessions',
    notes: [],
    points: sessions.map((session) => sessionPoint(session, doses.get(session.id))),
  };
}

/** "45 mg", or why nothing was given; undefined where nothing is recorded. */
export function doseWords(given: CaseFact | undefined): string | undefined {
  if (!given) return undefined;
  const { text, absent } = showFact(given.code, given.value);
  return absent ? `dose ${text.toLowerCase()}` : text;
}

function sessionPoint(session: TreatmentSession, given: CaseFact | undefined): SessionPoint {
  const { id, kind, number, relDay, product, state } = session;
  const dose = given && showFact(given.code, given.value);
  const words = [product && productLabel(product), doseWords(given), state === 'open' && 'record not finished'];
  return {
    id,
    day: relDay,
    kind,
    number,
    ...(dose?.number && { dose: dose.text }),
    words: `${dayWords(relDay)}: ${[sessionName(session), ...words].filter(Boolean).join(', ')}`,
  };
}

/** Adverse events of the sessions, each with its grade; undefined where none is recorded. */
export function eventLane({ facts }: Pick<CourseView, 'facts'>): EventLane | undefined {
  const events = facts.filter(({ code, value }) => code.startsWith('ae.') && value.is !== 'absent');
  if (events.length === 0) return undefined;
  return {
    is: 'events',
    id: 'events',
    name: 'Adverse events',
    notes: ['Name and grade'],
    points: events.map(({ id, code, relDay, minute, value }) => {
      const label = `${factLabel(code)}, grade ${showFact(code, value).text}`;
      return {
        id,
        day: relDay,
        label,
        words: `${dayWords(relDay)}: ${label}${minute === undefined ? '' : ` at ${minute} min`}`,
      };
    }),
  };
}
