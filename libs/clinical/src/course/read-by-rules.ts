import { factField, factScope, type FactName } from '../rules';
import type { FactCode, FactPlaceKind, FactTakes } from './fact-code';

/** A field of the safety rules as something that is recorded by itself: under its name there, with its words, choices and limits. */
export function asRecorded(name: FactName, at: FactPlaceKind): FactCode {
  return {
    code: name,
    label: factField(name).label,
    at,
    takes: takesOf(name),
    scope: at === 'case' ? factScope(name) : 'sessions',
  };
}

function takesOf(name: FactName): FactTakes {
  const field = factField(name);
  switch (field.kind) {
    case 'yes_no':
      return { is: 'yes_no' };
    case 'choice':
      return { is: 'choice', choices: field.values };
    case 'number':
      return field.unit === undefined
        ? { is: 'whole', min: field.min, max: field.max }
        : { is: 'number', min: field.min, max: field.max, unit: field.unit };
    case 'medications':
      throw new Error(`${name} is recorded drug by drug`);
  }
}
