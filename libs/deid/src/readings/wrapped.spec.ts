import { scan } from '../scan';

const told = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

describe('text that was wrapped', () => {
  it.each([
    ['He was born on August\n9, 1979 at home', ['August\n9, 1979']],
    ['seen on Nov.\n12, stable', ['Nov.\n12']],
    ['the visit of the 4th\nof October', ['the 4th\nof October']],
    ['The widower is aged\n93.', ['93']],
    ['She is 96\nyears old and alone', ['96\nyears old']],
    ['he lives at 31 Lindale\nAvenue', ['31 Lindale\nAvenue']],
    ['ask mrs\ntorvald to call', ['torvald']],
    ['Spoke with Dr.\nHalvorsen about it', ['Halvorsen']],
    ['The driver, Ingolf\nBrandsen, waits', ['Ingolf\nBrandsen']],
  ])('reads on behind a line end: %j', (text, expected) => expect(told(text)).toEqual(expected));

  it.each([
    'BP 120/80\nHR 92',
    'Tuesday is free\n09:00 first dose\n11:00 second dose',
    'On day\n3, she slept.',
    '1. Rest\n2. Water\n3. Music',
    'Dose,Route\n0.5,IM\n0.5,IM',
    'Plan: continue with\nLithium: hold',
  ])('begins anew where the line does: %j', (text) => expect(told(text)).toEqual([]));

  it('keeps names of two lines apart', () =>
    expect(told('Ana Lindqvist\nJoon Park')).toEqual(['Ana Lindqvist', 'Joon Park']));
});

describe('letters and figures one to a line', () => {
  const stacked = (text: string): string => [...text].join('\n');

  it.each(['541-32-9876', '802-555-0142', '03/14/1981'])('are read as one: %s', (text) =>
    expect(told(stacked(text))).toEqual([stacked(text)]),
  );

  it('are a column where they are figures alone', () => expect(told(stacked('012321102'))).toEqual([]));
});
