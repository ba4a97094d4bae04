import { CONSULTED } from '@consilium/clinical';
import { isDiscipline } from '@consilium/contracts';

it('whom a safety rule names are disciplines of the network', () => {
  const disciplines = CONSULTED.flatMap((one): readonly string[] => one.disciplines);
  expect(disciplines.filter((discipline) => !isDiscipline(discipline))).toEqual([]);
  expect(disciplines).toContain('anesthesiologist');
});
