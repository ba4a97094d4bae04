import { scan } from '../../scan';

const told = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

it.each([
  ['john olson called about his dose', 'john olson'],
  ['maria hollins felt lighter', 'maria hollins'],
  ['sarah jones came in with her husband', 'sarah jones'],
  ['patient wilson felt calm', 'wilson'],
  ['PT HENRIKSEN TOLERATED WELL', 'HENRIKSEN'],
  ['OLSON JOHN seen today', 'OLSON JOHN'],
  ['MCALLISTER CALLED, WANTS REFILL', 'MCALLISTER'],
  ['HENRIKSEN, I. seen today', 'HENRIKSEN, I.'],
  ['Hathaway, R. S. was late again', 'Hathaway, R. S.'],
  ['pt KB called twice', 'KB'],
  ['TJ told me he lied', 'TJ'],
])('a person at the head of a sentence is found: %s', (text, name) => expect(told(text)).toEqual([name]));

it.each([
  'rose garden came up in her vision',
  'frank talk and calm',
  'PATIENT TOLERATED WELL',
  'PT STABLE, OT CALLED',
  'RN said no',
  'CADSS, I. e. the scale, was low',
  'patient still felt low',
  'VITALS STABLE, NO SI',
  'grace period ended',
  'Vitamin D, K. and B12 were low',
])('what only looks like one is left: %s', (text) => expect(told(text)).toEqual([]));
