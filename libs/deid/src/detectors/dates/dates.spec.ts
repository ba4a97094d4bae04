import { prepare } from '../../prepared';
import { unshielded } from '../../resolve';
import { namedDays } from './days';
import { monthDates } from './months';
import { numericDates } from './numeric';

/** What the three find, overlaps joined, as the text says it. */
function dates(text: string): string[] {
  const prepared = prepare(text);
  const found = unshielded(
    [numericDates, monthDates, namedDays].flatMap((detect) => detect(prepared)),
    [],
  )
    .filter(({ confidence }) => confidence >= 0.3)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of found) {
    const last = joined.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => text.slice(start, end));
}

describe('dates', () => {
  it.each([
    ['born 1979-04-11 in', '1979-04-11'],
    ['at 2024-02-29T08:15:30.5+02:00 the', '2024-02-29T08:15:30.5+02:00'],
    ['2023/7/4 14:05 call', '2023/7/4 14:05'],
    ['seen 7/4/23.', '7/4/23'],
    ['seen 04.07.2023', '04.07.2023'],
    ['on 4-7-23 at', '4-7-23'],
    ['DOB 07041979', '07041979'],
    ['born 19790704', '19790704'],
    ['dob: 7 4 79', '7 4 79'],
    ['since 07/2023 she', '07/2023'],
    ['in 2023-07 it', '2023-07'],
    ['moved to 9/27 then', '9/27'],
    ['stay 3/4-3/9/2023 ok', '3/4-3/9/2023'],
    ['Tues 3/14, 3pm', 'Tues 3/14, 3pm'],
    ['visit 03/09 went well', '03/09'],
    ['dob 7|4|1979', '7|4|1979'],
    ['3.iv.2024 letter', '3.iv.2024'],
    ['died Q3 2021', 'Q3 2021'],
    ['on March 4, 2022 she', 'March 4, 2022'],
    ["Mar. 4th '22", "Mar. 4th '22"],
    ['the 4th of March', 'the 4th of March'],
    ['4 March 2022 at 9:30 am', '4 March 2022 at 9:30 am'],
    ['04-Mar-22', '04-Mar-22'],
    ['14Mar2022', '14Mar2022'],
    ['Febuary 12 2020', 'Febuary 12 2020'],
    ['Spetember 3rd', 'Spetember 3rd'],
    ['March the third', 'March the third'],
    ['fourteenth of May, nineteen eighty-two', 'fourteenth of May, nineteen eighty-two'],
    ['March 3-7, 2021', 'March 3-7, 2021'],
    ['2022 Mar 4', '2022 Mar 4'],
    ['14 de marzo de 2022', '14 de marzo de 2022'],
    ['am 3. Oktober 2019', '3. Oktober 2019'],
    ['in July 2021', 'July 2021'],
    ['since October', 'October'],
    ['back in May she', 'May'],
    ['Sunday, June 9', 'Sunday, June 9'],
    ['out until the 22nd', 'the 22nd'],
    ['monday the 9th', 'monday the 9th'],
    ['born on the 5th of last month', 'the 5th of last month'],
    ['Thanksgiving 2022', 'Thanksgiving 2022'],
    ['relapsed since last Christmas', 'since last Christmas'],
    ['two days before Thanksgiving', 'two days before Thanksgiving'],
    ['spring of 2021', 'spring of 2021'],
    ['last winter was', 'last winter'],
    ['on Boxing Day', 'Boxing Day'],
    ['2/30/1980', '2/30/1980'],
    ['The 1/17 session', '1/17'],
    ['(level 1.1 on 3/3)', '3/3'],
    ['admit: 2/2/26 0640', '2/2/26 0640'],
    ['lithium 0.9 on 4-11, wants', '4-11'],
    ['moved to 6/12, was 6/9', '6/9'],
    ['6/1/25-6/14/25 inpatient', '6/1/25-6/14/25'],
    ['Dec. 3, 2025', 'Dec. 3, 2025'],
    ['Nov. 28-Dec. 3', 'Dec. 3'],
    ['the May 3 session was', 'May 3'],
    ['no showed the 2nd', 'the 2nd'],
    ['due on the first.', 'the first'],
    ['EKG from the 19th shows', 'the 19th'],
    ['came mar 12, went home well', 'mar 12'],
    ['next session dec 3', 'dec 3'],
  ])('%s', (text, found) => expect(dates(text)).toContain(found));

  it.each([
    'Day 14',
    'q2w',
    '1/2 tab',
    'BP 148/92',
    'C-SSRS 4/6',
    'PHQ-9 12/27',
    'pain 3/10',
    'MEQ 45/75',
    'strength 4/5 in both',
    'May help with sleep',
    'it may 5 times',
    'she will march on',
    'a fall at home',
    'her last fall was',
    'in 2019',
    '2017-2021',
    'from 1998 to 2003',
    '24-72 h after dose',
    'weeks 1-4',
    '10-20-30 mg',
    'the 3rd session',
    'the 90th percentile',
    'second dose',
    'every winter',
    'Halloween candy',
    'at 3:00 pm',
    '56/84 mg',
    'ratio 1:1',
    'version 1.2.3',
    'septum',
    'decline',
    '1/12 siblings',
    'YBOCS 12/11',
    'Buspar 5/10/15',
    'on the first visit',
    'sat upright',
    'sun exposure',
    '12 to 14 weeks',
    'SpO2 98% at 40 min',
    'augmented',
    'octopus',
    '1/4, 2/4, 3/4 done',
    'wait 4-11 days',
    'pain 3/10 on 4-6 mg',
    'May 3 mg',
    'dec 12 mg',
    'march 4 miles',
  ])('leaves %s', (text) => expect(dates(text)).toEqual([]));
});
