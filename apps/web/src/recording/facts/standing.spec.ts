import type { CaseFact } from '@consilium/contracts';
import { fieldsBeside } from './standing';

const stands = (code: string): CaseFact => ({
  id: code,
  code,
  relDay: 0,
  sessionId: 'one',
  minute: 15,
  value: { is: 'quantity', entered: '132', unit: 'mm[Hg]', amount: '132' },
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
  corrections: 0,
});

it('has a field for the other half of a pair, where one half stands', () => {
  const fields = (...codes: string[]) => fieldsBeside(['bp', 'hr'], codes.map(stands));
  expect(fields()).toEqual(['bp', 'hr']);
  expect(fields('sbp', 'dbp', 'hr')).toEqual(['bp', 'hr']);
  expect(fields('dbp')).toEqual(['sbp', 'dbp', 'hr']);
});
