import { isPregnancyTest } from '../codes';
import { CLEARANCES, daysCode, statementCode, type ClearanceCode } from './clearance-facts';
import type { CourseFact } from './course-for-rules';
import { factCode } from './facts';
import { showFact } from './show-fact';

const DAY = 86_400_000;

/** `open`: nobody said for how long it holds. `lapsed`: its days are over, whatever it said. */
export type ClearanceState = 'holds' | 'lapsed' | 'open';

/** The last opinion, result or agreement of one kind. */
export interface Clearance {
  readonly code: ClearanceCode;
  readonly label: string;
  /** The label where it stands alone: "Cardiac clearance". */
  readonly of: string;
  /** In words: "Proceed with conditions", "Negative". */
  readonly said: string;
  /** Whether it asks for something else than to go on: a condition, more information, advice against, a positive test, a consent that was withdrawn. */
  readonly reserved: boolean;
  readonly relDay: number;
  /** When it was recorded first, ISO 8601 UTC: a correction does not make it younger. */
  readonly since: string;
  /** Counts those that were recorded, this one included. */
  readonly version: number;
  /** Who recorded it, by id. */
  readonly by?: string;
  /** ISO 8601 UTC; absent where nobody said for how long it holds. */
  readonly until?: string;
  readonly state: ClearanceState;
}

interface RecordedFact extends CourseFact {
  /** When it was recorded first, where it was corrected since. */
  firstAt?: string;
  /** Who recorded it, by id. */
  by?: string;
}

/** How each clearance stands at a moment. One that was never given, or is absent with a reason, is left out: nothing is cleared by its absence. */
export function clearancesAt(facts: readonly RecordedFact[], now: number): Clearance[] {
  return CLEARANCES.flatMap(({ code, label, of, ...more }): Clearance[] => {
    const isOne = (fact: CourseFact): boolean => ('says' in more ? fact.code === statementCode(code) : isTest(fact));
    const given = latest(facts, isOne);
    if (!given || given.value.is !== 'choice') return [];
    const { relDay, at, firstAt: since = at, by } = given;
    const days = latest(facts, (fact) => fact.code === daysCode(code) && fact.relDay === relDay)?.value;
    const until = days?.is === 'score' ? Date.parse(since) + days.total * DAY : undefined;
    return [
      {
        code,
        label,
        of,
        said: showFact(given.code, given.value).text,
        reserved: !PLAIN.includes(given.value.choice),
        relDay,
        since,
        version: facts.filter(isOne).length,
        ...(by && { by }),
        ...(until !== undefined && { until: new Date(until).toISOString() }),
        state: until === undefined ? 'open' : until <= now ? 'lapsed' : 'holds',
      },
    ];
  });
}

const PLAIN: readonly string[] = ['no_added_concern', 'neg', 'given', 'agreed', 'no_touch', 'hand', 'shoulder'];
const isTest = ({ code }: CourseFact): boolean =>
  factCode(code)?.at === 'case' && code.startsWith('lab.') && isPregnancyTest(code.slice('lab.'.length));

/** Of the last day; of that day the last that was recorded. */
const latest = (facts: readonly RecordedFact[], wanted: (fact: CourseFact) => boolean): RecordedFact | undefined =>
  facts
    .filter(wanted)
    .reduce<RecordedFact | undefined>(
      (last, fact) =>
        last && (last.relDay > fact.relDay || (last.relDay === fact.relDay && last.at > fact.at)) ? last : fact,
      undefined,
    );
