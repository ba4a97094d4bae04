/** @jest-environment ./test/support/view-environment.cjs */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { ReportText, type ReportablePlace } from './ReportText';

// It needs a session, a device and the engine; what it does with them is the browser's part on reports.
jest.mock('./ReportDialog', () => ({ ReportDialog: () => null }));

const TITLE = { at: 'title', label: 'Title', text: 'The one with the quillwort' };
const QUESTION = { at: 'question', label: 'Question', text: 'What would you weigh first?' };
const HIDDEN = { at: 'traumaNote', label: 'Note', text: '[reported kdrtpl]' };

function show(places: readonly ReportablePlace[]) {
  const hide = jest.fn(() => new Promise<never>(() => undefined));
  render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <ReportText where="this case" places={places} hide={hide} onChanged={() => undefined} record="cases/1" />
      </QueryClientProvider>
    </MantineProvider>,
  );
  return hide;
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

it('is offered only where a text stands that is not hidden already', () => {
  show([HIDDEN, { at: 'sessionsSoFar', label: 'Sessions so far', text: '' }]);
  expect(screen.queryByRole('button')).toBeNull();
});

it('hides nothing before it is said which text, where there are several', () => {
  const hide = show([TITLE, QUESTION, HIDDEN]);
  press('Report an identifier in this case');
  fireEvent.submit(screen.getByRole('dialog').querySelector('form')!);
  expect(screen.getByRole('dialog').textContent).toContain('Which text');
  expect(hide).not.toHaveBeenCalled();
});

it('hides the only one at one press after saying which it is', async () => {
  const hide = show([TITLE, HIDDEN]);
  press('Report an identifier in this case');
  expect(screen.getByText('Title: The one with the quillwort')).toBeTruthy();
  press('Hide the text');
  await waitFor(() => expect(hide).toHaveBeenCalledWith('title'));
});
