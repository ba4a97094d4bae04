import { factLabel, longestReadingStep, showFact, type LinedVital } from '@consilium/clinical';
import type { CaseFact, RecordedValue } from '@consilium/contracts';

/** A reading at a minute of a session, in the canonical unit of what is read. */
export interface Reading {
  at: number;
  /** null: absent, for the reason that `words` say. */
  value: number | null;
  words: string;
}

/** Systolic and diastolic of one minute. One that is null is absent or not recorded: the other is drawn alone. */
export interface PressureReading {
  at: number;
  sbp: number | null;
  dbp: number | null;
  words: string;
}

export interface VitalSeries {
  code: 'hr' | 'spo2';
  label: string;
  readings: readonly Reading[];
  /** Minutes over which a line may be drawn; undefined where no schedule says. */
  step: number | undefined;
}

/** What was read in one session. */
export interface SessionReadings {
  pressures: readonly PressureReading[];
  series: readonly VitalSeries[];
  /** Of the scales of a session: "CADSS 22 at 20 min, 1 at 110 min". */
  scores: readonly string[];
  /** Before the dose, the last that was read. */
  before: Partial<Record<LinedVital, number>>;
}

type Minuted = CaseFact & { minute: number };
const SERIES = ['hr', 'spo2'] as const;
const SCORES = ['cadss23', 'cadss6', 'moaas'] as const;
const BEFORE: readonly LinedVital[] = ['sbp', 'dbp', 'spo2'];

/** The readings of a session from the facts of its case. */
export function sessionReadings(
  { id, product }: { id: string; product?: string },
  facts: readonly CaseFact[],
): SessionReadings {
  const own = facts.filter((fact): fact is Minuted => fact.sessionId === id && fact.minute !== undefined);
  const of = (code: string): Minuted[] =>
    own.filter((fact) => fact.code === code).toSorted((one, other) => one.minute - other.minute);
  return {
    pressures: pressuresOf(of('sbp'), of('dbp')),
    series: SERIES.flatMap((code) => {
      const readings = of(code).map(readingOf);
      return readings.length > 0
        ? [{ code, label: factLabel(code), readings, step: longestReadingStep(product, code) }]
        : [];
    }),
    scores: SCORES.flatMap((code) => scoreWords(code, of(code))),
    before: Object.fromEntries(
      BEFORE.flatMap((code) => {
        const value = of(code).findLast(({ minute, value: one }) => minute <= 0 && one.is === 'quantity')?.value;
        return value ? [[code, numberOf(value)]] : [];
      }),
    ),
  };
}

/** For the place in a drawing alone. */
const numberOf = (value: RecordedValue): number | null => (value.is === 'quantity' ? Number(value.amount) : null);

function readingOf({ code, minute, value }: Minuted): Reading {
  const { text } = showFact(code, value, { canonical: true });
  return { at: minute, value: numberOf(value), words: `${minuteWords(minute)}: ${text}` };
}

function pressuresOf(systolic: readonly Minuted[], diastolic: readonly Minuted[]): PressureReading[] {
  const minutes = [...new Set([...systolic, ...diastolic].map(({ minute }) => minute))].sort(
    (one, other) => one - other,
  );
  return minutes.map((at) => {
    const [sbp, dbp] = [systolic, diastolic].map((series) => series.find(({ minute }) => minute === at)?.value);
    const [upper = null, lower = null] = [sbp, dbp].map((value) => (value ? numberOf(value) : null));
    const isPair = upper !== null && lower !== null;
    const words = isPair
      ? `${numberWords('sbp', sbp)}/${numberWords('dbp', dbp)} mmHg`
      : `systolic ${numberWords('sbp', sbp)}, diastolic ${numberWords('dbp', dbp)}`;
    return { at, sbp: upper, dbp: lower, words: `${minuteWords(at)}: ${words}` };
  });
}

function numberWords(code: string, value: RecordedValue | undefined): string {
  if (!value) return 'not recorded';
  const { number, text } = showFact(code, value, { canonical: true });
  return number ?? text.toLowerCase();
}

const scoreWords = (code: string, series: readonly Minuted[]): string[] =>
  series.length === 0
    ? []
    : [
        `${factLabel(code)} ${series.map(({ minute, value }) => `${showFact(code, value).text.toLowerCase()} at ${minuteNumber(minute)}`).join(', ')} min`,
      ];

const minuteNumber = (minute: number): string => (minute < 0 ? `−${-minute}` : String(minute));
/** "15 min", and before the dose "10 min before". */
const minuteWords = (minute: number): string => (minute < 0 ? `${-minute} min before the dose` : `${minute} min`);
