import { factLabel, isCodeOf, productLabel, scaleLabel, SCALES, showFact } from '@consilium/clinical';
import type { OrNotRecorded, ScaleScore } from '@consilium/clinical';
import type { CaseFact, CourseView, TreatmentSession } from '@consilium/contracts';
import { datedScores, type DatedScore } from '../course/datedScores';
import { sessionOnDay } from '../course/sessionName';
import { sessionWords } from '../course/sessionWords';

/** A session with what was given and read. */
export interface VisitSession {
  id: string;
  name: string;
  lines: readonly string[];
}

/** A thing of which there is a last value since the day, beside the last one before it. */
export interface VisitChange {
  code: string;
  label: string;
  now: string;
  day: number;
  before?: string;
}

export interface SinceDay {
  sessions: readonly VisitSession[];
  scales: readonly VisitChange[];
  /** Laboratory, weight, history and the rest that was recorded on days. */
  findings: readonly VisitChange[];
}

interface Dated {
  code: string;
  day: number;
  words: string;
  isScale: boolean;
}

/** What happened in a case on a day and after it; of what was recorded again, the last value with the one before that day. */
export function sinceDay(
  { sessions, facts }: Pick<CourseView, 'sessions' | 'facts'>,
  scores: OrNotRecorded<ScaleScore[]> | null | undefined,
  from: number,
): SinceDay {
  const dated = [...datedScores(facts, scores).map(ofScale), ...facts.flatMap(ofDay)].sort(
    (one, other) => one.day - other.day,
  );
  const changes = [...Map.groupBy(dated, ({ code }) => code).values()].flatMap((all) => changeOf(all, from));
  return {
    sessions: sessions
      .filter(({ relDay }) => relDay >= from)
      .map((session) => ({ id: session.id, name: sessionOnDay(session), lines: linesOf(session, facts) })),
    scales: changes.filter(({ isScale }) => isScale).map(({ change }) => change),
    findings: changes.filter(({ isScale }) => !isScale).map(({ change }) => change),
  };
}

const ofScale = ({ code, relDay, value }: DatedScore): Dated => ({
  code,
  day: relDay,
  words: showFact(code, value).text,
  isScale: true,
});

const ofDay = ({ code, relDay, sessionId, value }: CaseFact): Dated[] =>
  sessionId === undefined && !isCodeOf(SCALES, code)
    ? [{ code, day: relDay, words: showFact(code, value).text, isScale: false }]
    : [];

function changeOf(all: readonly Dated[], from: number): { isScale: boolean; change: VisitChange }[] {
  const now = all.findLast(({ day }) => day >= from);
  if (!now) return [];
  const { code, day, words, isScale } = now;
  const before = all.findLast((one) => one.day < from)?.words;
  const label = isScale ? scaleLabel(code) : factLabel(code);
  return [{ isScale, change: { code, label, now: words, day, ...(before !== undefined && { before }) } }];
}

function linesOf({ id, product, state }: TreatmentSession, facts: readonly CaseFact[]): string[] {
  const head = [product && productLabel(product), state === 'open' && 'record not finished'].filter(Boolean).join(', ');
  return [...(head ? [head] : []), ...sessionWords(facts.filter(({ sessionId }) => sessionId === id))];
}
