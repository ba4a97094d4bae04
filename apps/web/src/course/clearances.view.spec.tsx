/** @jest-environment ./test/support/view-environment.cjs */
import type { CaseFact, RecordedValue } from '@consilium/contracts';
import { render, screen } from '@testing-library/react';
import { ClearancesToLookAt } from './Clearances';
import { recordedWords } from './clearanceWords';

const DAY = 86_400_000;
let ids = 0;
const recorded = (daysAgo: number, code: string, value: RecordedValue): CaseFact => ({
  id: `${ids++}`,
  code,
  relDay: 0,
  value,
  by: 'somebody',
  at: new Date(Date.now() - daysAgo * DAY).toISOString(),
  corrections: 0,
});
const opinion = (daysAgo: number, code: string, choice: string, total: number): CaseFact[] => [
  recorded(daysAgo, `clearance.${code}`, { is: 'choice', choice }),
  recorded(daysAgo, `clearance.${code}_days`, { is: 'score', total }),
];

it('says before a dose what lapsed and what asks for something, and nothing of what holds', () => {
  const holds = opinion(10, 'anesthesia', 'no_added_concern', 30);
  const { unmount } = render(<ClearancesToLookAt facts={holds} />);
  expect(screen.queryByRole('status')).toBeNull();
  unmount();
  render(
    <ClearancesToLookAt
      facts={[...opinion(31, 'anesthesia', 'no_added_concern', 30), ...opinion(1, 'cardiac', 'advise_against', 30)]}
    />,
  );
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Anesthesia: No added concern, day 0; lapsed /),
    expect.stringMatching(/^Cardiac: Advises against, day 0; holds until /),
  ]);
});

it('says who recorded an agreement, and which version it is', () => {
  const people = [{ memberId: 'nurse', displayName: 'Mara Lind', discipline: 'nurse' as const }];
  expect(recordedWords({ by: 'nurse', version: 2 }, people)).toMatch(/^; version 2, recorded by .*Mara Lind/);
  expect(recordedWords({ by: 'nurse', version: 1 }, people)).toMatch(/^; recorded by /);
  expect(recordedWords({ by: 'nobody', version: 1 }, people)).toBe('');
});
