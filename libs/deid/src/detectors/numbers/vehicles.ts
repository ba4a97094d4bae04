import type { Candidate, Prepared } from '../../types';
import { before, matchesAt } from '../measures';

/** The forms of plates of many lands: letters and figures in two or three groups. */
const PLATE =
  /(?<![\w-])(?:[A-Z]{2,3}[ -]\d{3,4}|\d{3}[ -][A-Z]{3}|[A-Z]{2}\d{2}[ -]?[A-Z]{3}|\d[A-Z]{3}\d{3}|[A-Z]{3}\d{4}|[A-Z]{1,2}[ -]\d{2,4}[ -][A-Z]{1,3}|[A-Z]{2}[ -]\d{3}[ -][A-Z]{2})(?![\w-])/y;
const VEHICLE_BEFORE =
  /\b(?:cars?|trucks?|pick-?up|vans?|suv|sedan|minivan|motorcycles?|motorbike|scooter|boat|trailer|rv|jeep|driv(?:es?|ing|en)|drove|parked|vehicles?|police ran|ran (?:the|his|her)?|pulled over|registered|honda|toyota|ford|chevy|chevrolet|subaru|nissan|hyundai|kia|mazda|volvo|bmw|audi|tesla|dodge|gmc|lexus|volkswagen|vw|mercedes|civic|corolla|camry|prius|f-150)\b[^.\n]{0,70}$/;

/** Plates that no word announces, where the sentence speaks of a vehicle. */
export function plates({ text, lower, tokens, figures }: Prepared): Candidate[] {
  if (!figures.length) return [];
  const places = tokens
    .filter(
      ({ kind, shape, text: own }) => kind === 'number' || kind === 'code' || (shape === 'upper' && own.length <= 3),
    )
    .map(({ start }) => start);
  return matchesAt(text, PLATE, places)
    .filter((match) => VEHICLE_BEFORE.test(before(lower, match.index, 90)) && !/^[A-Z]+ (?:19|20)\d\d$/.test(match[0]))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      category: 'vehicle' as const,
      confidence: 0.7,
      reason: 'This has the form of the plate of a vehicle.',
    }));
}
