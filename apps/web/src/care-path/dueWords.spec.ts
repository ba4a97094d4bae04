import { dueWords } from './dueWords';

const sayWhen = (at: string): string => `Today ${at}`;

it.each([
  [{ carers: ['therapist'], untilDay: 3, waits: false } as const, 'Therapist; until day 3'],
  [{ carers: ['nurse', 'prescriber'], untilDay: 7, waits: true } as const, 'Prescriber or Nurse; waits since day 7'],
  [{ carers: ['primary_clinician'], until: '9:00', waits: false } as const, 'Primary clinician; until today 9:00'],
  [{ carers: ['therapist'], waits: false } as const, 'Therapist; before the next dose'],
])('says %j', (item, words) => expect(dueWords(item, sayWhen)).toBe(words));
