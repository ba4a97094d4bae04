import { FACT_NAMES, factField, type Fact, type FactName } from '@consilium/clinical';

/** Twenty substances of many kinds; four of them are named by rules on medication. */
const CODES = [
  ...['N06AX16', 'N03AE01', 'C08CA01', 'N02AA05', 'N02BF01', 'C09CA01', 'A02BC01', 'C10AA05', 'H03AA01', 'A10BA02'],
  ...['N06BA12', 'M01AE01', 'R06AE07', 'G03AA07', 'B01AA03', 'A04AA01', 'N05AH04', 'C03AA03', 'R03DC03', 'N05CH01'],
];

const medications = CODES.map((atc) => ({ ref: `medication ${atc}`, name: atc, atc }));

function valueOf(name: FactName): unknown {
  const field = factField(name);
  switch (field.kind) {
    case 'yes_no':
      return name.endsWith('escort');
    case 'choice':
      return field.values[0]!.code;
    case 'number':
      return Math.round((field.min + field.max) / 2);
    case 'medications':
      return medications;
  }
}

/** A case of which every fact is recorded: numbers in the middle of their range, first choices, twenty medications. */
export const fullCase = (): Fact[] =>
  FACT_NAMES.map((name) => ({ name, ref: `fact ${name}`, value: valueOf(name) }) as Fact);
