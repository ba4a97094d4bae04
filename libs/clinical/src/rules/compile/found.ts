import type { Evaluation, MissingFact, Outcome } from '../evaluation';
import type { Fact } from '../facts';
import type { FactName, RecordedMedication } from '../fields/fact-fields';
import type { Rule } from '../rule';

/** Most lists stay empty: they share this one and are never made. */
const NOTHING: readonly never[] = [];

/** The list with `item` in it, once, however often a rule asks for it. */
function withOne<T>(list: readonly T[], item: T): readonly T[] {
  if (list === NOTHING) return [item];
  if (!list.includes(item)) (list as T[]).push(item);
  return list;
}

/** An evaluation while what decided, or what is missing, is collected. */
export class Found implements Evaluation {
  facts: readonly Fact[] = NOTHING;
  notRecorded: readonly FactName[] = NOTHING;
  medications: readonly RecordedMedication[] = NOTHING;
  missing: readonly MissingFact[] = NOTHING;

  constructor(
    readonly rule: Rule,
    readonly outcome: Outcome,
  ) {}

  /** The fact decided, or that it is not on record did. */
  fact(name: FactName, fact: Fact | undefined): void {
    if (fact) this.facts = withOne(this.facts, fact);
    else this.notRecorded = withOne(this.notRecorded, name);
  }

  /** The fact is missing; `instead` is what is on record in its place. */
  lacks(name: FactName, instead: Fact | undefined): void {
    if (this.missing.some((one) => one.name === name)) return;
    this.missing = withOne<MissingFact>(this.missing, instead ? { name, instead } : { name });
  }

  /** The medication decided, or could not be checked. */
  medication(medication: RecordedMedication): void {
    if (this.outcome === 'unknown') this.missing = withOne<MissingFact>(this.missing, { name: 'meds', medication });
    else this.medications = withOne(this.medications, medication);
  }
}
