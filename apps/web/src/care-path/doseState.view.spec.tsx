/** @jest-environment ./test/support/view-environment.cjs */
import type { CourseView } from '@consilium/contracts';
import { render, screen } from '@testing-library/react';
import { DosesToLookAt } from './DoseState';
import { useCarePath, type Authorization } from './queries';

jest.mock('./queries', () => ({ ...jest.requireActual<object>('./queries'), useCarePath: jest.fn() }));

const authorization = {
  number: 1,
  sessions: 2,
  fromDay: 0,
  withinDays: 28,
  minGapDays: 4,
  integrationBetween: false,
} as Authorization;
const dosing = (number: number, relDay: number) => ({
  id: `dosing ${number}`,
  kind: 'dosing' as const,
  number,
  relDay,
  state: 'finished' as const,
  version: 1,
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
});
const course = { caseId: 'a case', sessions: [dosing(1, 0), dosing(2, 2)], facts: [] } as unknown as CourseView;
const draw = (planned: number | null, authorizations = [authorization]) => {
  jest.mocked(useCarePath).mockReturnValue({ data: { authorizations } } as ReturnType<typeof useCarePath>);
  return render(<DosesToLookAt course={course} planned={planned} />);
};
const asked = (): (string | null)[] => screen.queryAllByRole('listitem').map(({ textContent }) => textContent);

it('says before a dose what this one would ask for, and not what another did', () => {
  const { unmount } = draw(5);
  expect(screen.getByRole('status').textContent).toContain(
    '2 doses within 28 days from day 0, at least 4 days apart; 2 used, 0 left, until day 28',
  );
  expect(asked()).toEqual([
    'This dose, day 5: dose 3, where 2 are authorized',
    'This dose, day 5: 3 days after dosing 2, day 2; at least 4 were agreed',
  ]);
  unmount();
  draw(-10);
  expect(asked()).toEqual([]);
});

it('says what stands, as on the sheet, until the day is known, and nothing where nothing was authorized', () => {
  const { unmount } = draw(null);
  expect(asked()).toEqual(['Dosing 2, day 2: 2 days after dosing 1, day 0; at least 4 were agreed']);
  unmount();
  draw(5, []);
  expect(screen.getByRole('status').textContent).toBe('');
});
