import { DISCIPLINE_LABEL, DISCIPLINES, type Discipline } from '@consilium/contracts';
import type { TileColour } from './theme/colours';

const CODES: Record<Discipline, string> = {
  therapist: 'TH',
  psychiatrist: 'PS',
  prescriber_other: 'PR',
  anesthesiologist: 'AN',
  primary_care: 'PC',
  nurse: 'NU',
  pharmacist: 'PH',
  addiction: 'AD',
  cardiology: 'CA',
  urology: 'UR',
  hepatology: 'HE',
  obstetrics: 'OB',
  sleep_medicine: 'SL',
  neurology: 'NE',
  ophthalmology: 'OP',
  nephrology: 'NP',
  endocrinology: 'EN',
  crisis: 'CR',
  other_specialist: 'SP',
  coordinator: 'CO',
};

const OWN_COLOUR: ReadonlySet<string> = new Set<TileColour>(['TH', 'PS', 'PR', 'AN', 'PC', 'NU', 'PH', 'AD', 'CO']);

/** Two-letter code on the tile. */
export const disciplineCode = (discipline: Discipline): string => CODES[discipline];

/** The word beside the tile, in sentence case. */
export const disciplineLabel = (discipline: Discipline): string => DISCIPLINE_LABEL[discipline];

/** CSS colour of the tile and of the word; specialists beyond the nine share the colour of PR. */
export function disciplineColour(discipline: Discipline): string {
  const code = CODES[discipline];
  return `var(--c-tile-${OWN_COLOUR.has(code) ? code : 'PR'})`;
}

/** The fixed order in which disciplines stand wherever several do. */
export const disciplineOrder = (discipline: Discipline): number => DISCIPLINES.indexOf(discipline);
