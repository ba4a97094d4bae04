import { scan } from '../scan';

const ages = (text: string): string[] =>
  scan(text)
    .filter(({ category }) => category === 'age')
    .map(({ start, end }) => text.slice(start, end));

describe('ages over 89', () => {
  it.each([
    ['a 92-year-old woman', '92-year-old'],
    ['92 yo F', '92 yo F'],
    ['94F with falls', '94F'],
    ['aged ninety-three', 'ninety-three'],
    ['turned 101 last week', '101'],
    ['she is 97 now', '97'],
    ['in her nineties', 'in her nineties'],
    ['her mother (91) died', '91'],
    ['Age: 90', '90'],
    ['his grandmother, 96, raised him', '96'],
    ['a centenarian', 'centenarian'],
    ['her 95th birthday', '95th'],
    ['mother Oriane, 93, lives nearby', '93'],
    ['died at the age of 104', '104'],
    ['93 years 4 months', '93 years 4 months'],
    ['gran is 94', '94'],
  ])('%s', (text, wanted) => expect(ages(text)).toContain(wanted));

  it.each([
    'a 45-year-old man',
    '89 years old',
    '90 mg daily',
    '95 kg',
    'SpO2 94',
    'HR 96, BP 142/98',
    'aged 90+',
    '92% of patients',
    'PHQ-9 18',
    '90 minutes',
    '100 mg',
    'Barthel 95',
    'born 1949',
    'scored 93',
    '96 points',
    'ages 65 to 80',
    '95 F in the shade',
    'room 112',
    'age band 75-89',
    'a hundred times',
    'two hundred and five dollars',
  ])('leaves "%s"', (text) => expect(ages(text)).toEqual([]));
});
