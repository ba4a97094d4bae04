import { factWords } from './factWords';

it.each([
  [{ label: 'PHQ-9 item 9', value: '3' }, 'PHQ-9 item 9 3'],
  [{ label: 'Lowest SpO2', value: '89', unit: '%' }, 'lowest SpO2 89 %'],
  [{ label: 'Escort present', value: 'No' }, 'no escort present'],
  [{ label: 'ASA class' }, 'ASA class not recorded'],
])('%j reads %s', (fact, words) => expect(factWords(fact)).toBe(words));
