import { factSet, type Fact, type FactName, type FactSet, type FactValue } from '..';

/** Values by fact; medications by their ATC codes, where `null` stands for one without a code. */
export type Values = { readonly [N in Exclude<FactName, 'meds'>]?: FactValue<N> } & {
  readonly meds?: readonly (string | null)[];
};

/** Facts with these values. What is recorded of a fact has the fact's name as its id; medications are `med-1`, `med-2`, and so on. */
export function recorded({ meds, ...values }: Values): FactSet {
  const facts = Object.entries(values).map(([name, value]) => ({ name, ref: name, value }) as Fact);
  return factSet(meds ? [...facts, { name: 'meds', ref: 'meds', value: meds.map(medication) }] : facts);
}

const medication = (atc: string | null, at: number) => ({
  ref: `med-${at + 1}`,
  name: `medication ${at + 1}`,
  ...(atc ? { atc } : {}),
});
