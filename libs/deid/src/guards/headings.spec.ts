import { scan } from '../scan';

const told = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

it.each([
  'Min,Sys,Dia,Sat\n0,128,82,97\n15,139,88,96',
  'Sys Dia Puls\n131 84 70',
  'Syst Diast',
  'Visit;Basel;Remit;Nausea\n1;22;no;none',
  'Sys Dia',
  'Déjà vu at the peak',
  'Nausea,Déjà vu,Dizziness',
  'Dr. Ketamine, as he calls it',
  'Lo Loestrin each day',
  'Mr. Coffee is her vice',
])('headings of columns, drugs and states are no names: %j', (text) => expect(told(text)).toEqual([]));

it.each([
  ['Anna,Ben,Cleo\n1,2,3', 'Anna,Ben,Cleo'],
  ['Dr. Halvorsen gave ketamine', 'Halvorsen'],
])('names are: %j', (text, name) => expect(told(text)).toEqual([name]));
