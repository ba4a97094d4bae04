import { changeWord } from './changes';
import { sayAnswer } from './sayAnswer';

describe('sayAnswer', () => {
  it.each([
    ['primaryDx', 'F33.2', 'MDD, recurrent, severe'],
    ['primaryDx', 'not_recorded', 'Not recorded'],
    ['part2Flag', false, 'No'],
    ['traumaSummary', ['loss', 'medical'], 'Loss, Medical'],
    ['labs', [], 'None'],
    ['scales', [{ scale: 'phq9', relDay: -7, total: 21 }], 'PHQ-9 day −7 21'],
    ['medicalHx', [{ code: 'htn', value: 'controlled' }], 'Hypertension: Controlled'],
    [
      'suicideRisk',
      { cssrs: 'low', attempts: '0', currentPlan: false },
      'C-SSRS level: Low, Past attempts: None, Current plan: No',
    ],
    ['title', undefined, ''],
  ] as const)('%s %j', (field, value, words) => expect(sayAnswer(field, value)).toBe(words));
});

it('names fields of the form and what else a version records', () => {
  expect(changeWord('question')).toBe('Question');
  expect(changeWord('consentRevoked')).toBe('Consent revoked');
});
