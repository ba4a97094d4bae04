import fc from 'fast-check';
import { FACT_NAMES, factField, type Fact, type FactName } from '..';

const WHOLE_CODES = ['N05BA12', 'N06AX16', 'N07BC01', 'N06BA12', 'J01XX08', 'R03DA05', 'N03AX09', 'H01BA01'];
/** With a code of a group, and none. */
const CODES = [...WHOLE_CODES, 'N06A', undefined];

const medications = (among: readonly (string | undefined)[]) =>
  fc
    .array(fc.constantFrom(...among), { maxLength: 6 })
    .map((codes) => codes.map((atc, at) => ({ ref: `med-${at}`, name: `medication ${at}`, ...(atc ? { atc } : {}) })));

/** A value that the field can have. `certain`: one that answers the question, so no "unknown" and no substance without a whole code. */
function valueOf(name: FactName, certain: boolean): fc.Arbitrary<unknown> {
  const field = factField(name);
  switch (field.kind) {
    case 'yes_no':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(
        ...field.values.filter(({ saysNothing }) => !certain || !saysNothing).map(({ code }) => code),
      );
    case 'number':
      return fc.integer({ min: field.min, max: Math.min(field.max, 300) });
    case 'medications':
      return medications(certain ? WHOLE_CODES : CODES);
  }
}

const recordedFact = (name: FactName, certain: boolean): fc.Arbitrary<Fact> =>
  valueOf(name, certain).map((value) => ({ name, ref: name, value }) as Fact);

const absentFact = (name: FactName): fc.Arbitrary<Fact> =>
  fc.constantFrom('not_done' as const, 'refused' as const).map((absent) => ({ name, ref: name, absent }));

const someFact = (name: FactName): fc.Arbitrary<Fact> =>
  fc.oneof({ weight: 9, arbitrary: recordedFact(name, false) }, { weight: 1, arbitrary: absentFact(name) });

/** Facts of some fields, each with a value that its field can have or absent with a reason. */
export const someFacts: fc.Arbitrary<Fact[]> = fc
  .subarray(FACT_NAMES)
  .chain((names) => fc.tuple<Fact[]>(...names.map(someFact)));

/** A fact of every field, each with an answer. */
export const everyFact: fc.Arbitrary<Fact[]> = fc.tuple<Fact[]>(...FACT_NAMES.map((name) => recordedFact(name, true)));
