import { DISCIPLINES } from '@consilium/contracts';
import { disciplineCode, disciplineColour, disciplineOrder } from './disciplines';

describe('discipline tiles', () => {
  it('have two letters, and no two disciplines the same', () => {
    const codes = DISCIPLINES.map(disciplineCode);
    expect(codes.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
    expect(new Set(codes).size).toBe(DISCIPLINES.length);
  });

  it('give the nine a colour of their own and the other specialists that of PR', () => {
    expect(disciplineColour('nurse')).toBe('var(--c-tile-NU)');
    expect(disciplineColour('cardiology')).toBe(disciplineColour('prescriber_other'));
    expect(new Set(DISCIPLINES.map(disciplineColour)).size).toBe(9);
  });

  it('stand in one fixed order', () => {
    const shuffled = [...DISCIPLINES].reverse().sort((one, other) => disciplineOrder(one) - disciplineOrder(other));
    expect(shuffled).toEqual(DISCIPLINES);
  });
});
