/** @jest-environment ./test/support/view-environment.cjs */
import { MantineProvider } from '@mantine/core';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Changes } from './Changes';
import { usePropose, useSettle, type ChangeOnPage, type ThresholdOnPage } from './queries';
import { Thresholds } from './Thresholds';

jest.mock('./queries', () => ({ usePropose: jest.fn(), useSettle: jest.fn() }));

const SYSTOLIC: ThresholdOnPage = {
  address: 'KS-005/day.sbp/gt',
  ruleId: 'KS-005',
  label: 'Pre-dose systolic',
  operator: 'gt',
  value: '140',
  published: '140',
  unit: 'mm[Hg]',
  least: '120',
  most: '160',
};
const person = (displayName: string) => ({ memberId: displayName, displayName, discipline: null });
const PROPOSED: ChangeOnPage = {
  id: 'change',
  state: 'proposed',
  thresholds: [{ address: SYSTOLIC.address, from: '140', value: '150', unit: 'mm[Hg]' }],
  proposedBy: person('Ottoline Farnsgate'),
  proposedAt: new Date().toISOString(),
  outcomes: ['confirmed', 'declined'],
};
const mutate = jest.fn();
const mutation = { mutate, reset: jest.fn(), isPending: false, error: null };
beforeEach(() => {
  mutate.mockReset();
  jest.mocked(usePropose).mockReturnValue(mutation as unknown as ReturnType<typeof usePropose>);
  jest.mocked(useSettle).mockReturnValue(mutation as unknown as ReturnType<typeof useSettle>);
});
const draw = (page: ReactNode): void => void render(<MantineProvider env="test">{page}</MantineProvider>);
const dialog = () => within(screen.getByRole('dialog'));

it('proposes a number that is read in one way only, with comma or point', () => {
  draw(<Thresholds thresholds={[SYSTOLIC, { ...SYSTOLIC, address: 'other', published: '135' }]} waits={false} />);
  expect(screen.getAllByText(/published with 135 mmHg/)).toHaveLength(1);
  fireEvent.click(screen.getAllByRole('button', { name: /Propose another number: KS-005/ })[0]!);
  const type = (value: string) => fireEvent.change(dialog().getByRole('textbox'), { target: { value } });
  const send = () => fireEvent.submit(dialog().getByRole('textbox').closest('form')!);
  for (const refused of ['', '1.500', '140', 'high']) {
    type(refused);
    send();
  }
  expect(mutate).not.toHaveBeenCalled();
  type('147,5');
  send();
  expect(mutate).toHaveBeenCalledWith({ thresholds: [{ address: SYSTOLIC.address, value: '147.5', unit: 'mm[Hg]' }] });
});

it('proposes nothing while another change waits', () => {
  draw(<Thresholds thresholds={[SYSTOLIC]} waits />);
  fireEvent.click(screen.getByRole('button'));
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('shows what waits with what the viewer may make of it, and asks before it does', () => {
  draw(<Changes version="1.0" changes={[PROPOSED]} thresholds={[SYSTOLIC]} />);
  expect(screen.getByText('Pre-dose systolic (KS-005): 140 to 150 mmHg')).toBeTruthy();
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['Confirm', 'Decline']);
  fireEvent.click(screen.getByRole('button', { name: 'Confirm' }));
  expect(mutate).not.toHaveBeenCalled();
  fireEvent.click(dialog().getByRole('button', { name: 'Confirm' }));
  expect(mutate).toHaveBeenCalledWith('confirmed');
});

it('says who settled what', () => {
  const settled = { by: person('Second Person'), at: new Date().toISOString() };
  draw(
    <Changes version="1.1" changes={[{ ...PROPOSED, state: 'confirmed', settled, outcomes: [] }]} thresholds={[]} />,
  );
  expect(screen.getByText(/Second Person.* confirmed it/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
});
