/** @jest-environment ./test/support/view-environment.cjs */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { KeyboardProvider } from '../ui/keyboard';
import { MoveDialog } from './MoveDialog';
import { moveCase, type CarePath } from './queries';

jest.mock('../auth/useMember', () => ({ useMember: () => ({ discipline: 'therapist' }) }));
jest.mock('./queries', () => ({ ...jest.requireActual<object>('./queries'), moveCase: jest.fn() }));

const carePath = {
  phase: 'integration',
  moves: [{ number: 4 }],
  ways: [
    { to: 'dosing', met: ['integrated'], unmet: ['measures', 'next_step'] },
    { to: 'on_hold', met: [], unmet: [] },
  ],
} as unknown as CarePath;

const choose = async (label: string, option: string): Promise<void> => {
  fireEvent.click(screen.getByLabelText(label, { selector: 'input' }));
  fireEvent.click(await screen.findByRole('option', { name: option }));
};

it('shows what the gate asks for, takes a tick of the own discipline, and asks for a reason for the rest', async () => {
  jest.mocked(moveCase).mockResolvedValue(carePath);
  const onClose = jest.fn();
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MantineProvider env="test">
        <KeyboardProvider>
          <MoveDialog caseId="a case" carePath={carePath} onClose={onClose} />
        </KeyboardProvider>
      </MantineProvider>
    </QueryClientProvider>,
  );
  await choose('To', 'Dosing');
  expect(screen.getByText('Recorded: An integration session since the dose')).toBeTruthy();
  expect(screen.getByText('Not recorded: PHQ-9 since the dose')).toBeTruthy();
  fireEvent.click(screen.getByRole('checkbox', { name: 'Decision on the next step' }));
  await choose('Why the case goes on', 'Discussed in the team');
  fireEvent.click(screen.getByRole('button', { name: 'Move' }));
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(moveCase).toHaveBeenCalledWith('a case', {
    version: 4,
    to: 'dosing',
    ticked: ['next_step'],
    reason: 'discussed',
  });
});
