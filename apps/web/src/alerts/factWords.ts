import type { SafetyAlert } from './queries';

/**
 * `systolic pressure 172 mmHg`; of a fact that is so or not so its name alone, or with "no". Names such as PHQ-9 and SpO2
 * keep their letters.
 */
export function factWords({ label, value, unit }: SafetyAlert['facts'][number]): string {
  const name = label.replace(/^[A-Z](?=[a-z]*\b)(?!-)/, (letter) => letter.toLowerCase());
  if (value === 'Yes') return name;
  if (value === 'No') return `no ${name}`;
  return `${name} ${value === undefined ? 'not recorded' : [value, unit].filter(Boolean).join(' ')}`;
}
