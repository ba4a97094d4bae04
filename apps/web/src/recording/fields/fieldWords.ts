import {
  factCode,
  factLabel,
  ingredientOfCode,
  PRESSURE_FIELD,
  scaleOf,
  unitsOf,
  unitWords,
} from '@consilium/clinical';

/** The name of a field: of a code, or of the pair of pressures. */
export function fieldLabel(field: string): string {
  if (field === PRESSURE_FIELD) return 'Blood pressure';
  return ingredientOfCode(field) === undefined ? factLabel(field) : `${factLabel(field)}, a day`;
}

/** The units in which a field may be entered, the usual one first; none where it is counted. */
export function fieldUnits(field: string): readonly string[] {
  if (field === PRESSURE_FIELD) return ['mm[Hg]'];
  const takes = factCode(field)?.takes;
  if (takes?.is === 'quantity') return [...new Set(takes.kinds.flatMap(unitsOf))];
  return takes?.is === 'number' ? [takes.unit] : [];
}

/** What stands behind an empty field: an example, or the range of a scale. */
export function fieldHint(field: string): string | undefined {
  if (field === PRESSURE_FIELD) return '132/84';
  if (ingredientOfCode(field) !== undefined) return '0 when stopped';
  const takes = factCode(field)?.takes;
  if (takes?.is === 'score') {
    const { min, max } = scaleOf(takes.scale)!;
    return `${min} to ${max}`;
  }
  return takes?.is === 'whole' ? `${takes.min} to ${takes.max}` : undefined;
}

export const unitOption = (unit: string): { value: string; label: string } => ({
  value: unit,
  label: unitWords(unit),
});
