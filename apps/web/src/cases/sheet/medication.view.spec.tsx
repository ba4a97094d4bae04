/** @jest-environment ./test/support/view-environment.cjs */
import type { CaseFact, RecordedValue } from '@consilium/contracts';
import { render, screen } from '@testing-library/react';
import type { CaseDetail } from '../queries';
import { MedicationSection } from './MedicationSection';

let ids = 0;
const fact = (code: string, relDay: number, value: RecordedValue): CaseFact => ({
  id: `${ids++}`,
  code,
  relDay,
  value,
  by: 'somebody',
  at: '2026-11-30T08:00:00.000Z',
  corrections: 0,
});
const mg = (entered: string): RecordedValue => ({ is: 'quantity', entered, unit: 'mg', amount: entered });
const detailOf = (currentMeds: CaseDetail['currentMeds']) =>
  ({ currentMeds, notCovered: [], withheld: [] }) as Partial<CaseDetail> as CaseDetail;
const rows = (): (string | null)[] =>
  screen.queryAllByRole('listitem').map(({ textContent }) => textContent.replaceAll('\u00a0', ' '));

it('shows what is taken now with its dose, since when, and its next review; and what was stopped', () => {
  render(
    <MedicationSection
      detail={detailOf([
        { ingredient: 'clonazepam', doseMg: 1, schedule: 'nightly' },
        { ingredient: 'amlodipine', doseMg: 5, lastChangeRelDay: -3 },
        { ingredient: 'venlafaxine', doseMg: 225 },
      ])}
      facts={[
        fact('drug.clonazepam', 14, mg('0.75')),
        fact('drug.clonazepam.review', 14, { is: 'score', total: 30 }),
        fact('drug.clonazepam.by', 14, { is: 'choice', choice: 'prescriber' }),
        fact('drug.venlafaxine', 20, mg('0')),
      ]}
    />,
  );
  expect(rows()).toEqual(['Clonazepam since day 14Prescriber, review by day 440.75 mg', 'Amlodipine since day −35 mg']);
  screen.getByText('Stopped: Venlafaxine day 20');
});

it('says that nothing is recorded, and that there is none', () => {
  const { unmount } = render(<MedicationSection detail={detailOf('not_recorded')} />);
  expect(screen.getAllByText('Not recorded').length).toBeGreaterThan(0);
  unmount();
  render(<MedicationSection detail={detailOf([])} />);
  screen.getByText('None');
});
