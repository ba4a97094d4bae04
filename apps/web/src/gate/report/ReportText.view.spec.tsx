/** @jest-environment ./test/support/view-environment.cjs */
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import type { ReportDialogProps } from './ReportDialog';
import { ReportText, type ReportablePlace } from './ReportText';

// It needs a session, a device and the engine; what it does with them is the browser's part on reports.
jest.mock('./ReportDialog', () => ({
  ReportDialog: ({ keptAt, onRetry }: ReportDialogProps) => <button onClick={onRetry}>{`Try ${keptAt} again`}</button>,
}));

const TITLE = { at: 'title', label: 'Title', text: 'The one with the quillwort' };
const QUESTION = { at: 'question', label: 'Question', text: 'What would you weigh first?' };
const HIDDEN = { at: 'traumaNote', label: 'Note', text: '[reported kdrtpl]' };

function show(places: readonly ReportablePlace[]) {
  const hide = jest.fn((_: string) => new Promise<never>(() => undefined));
  const client = new QueryClient();
  const drawn = (now: readonly ReportablePlace[]) => (
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <ReportText where="this case" places={now} hide={hide} onChanged={() => undefined} record="cases/1" />
      </QueryClientProvider>
    </MantineProvider>
  );
  const { rerender } = render(drawn(places));
  return { hide, becomes: (now: readonly ReportablePlace[]) => rerender(drawn(now)) };
}
const press = (name: string): void => void fireEvent.click(screen.getByRole('button', { name }));

it('is offered only where a text stands that is not hidden already', () => {
  show([HIDDEN, { at: 'sessionsSoFar', label: 'Sessions so far', text: '' }]);
  expect(screen.queryByRole('button')).toBeNull();
});

it('hides nothing before it is said which text, where there are several', () => {
  const { hide } = show([TITLE, QUESTION, HIDDEN]);
  press('Report an identifier in this case');
  fireEvent.submit(screen.getByRole('dialog').querySelector('form')!);
  expect(screen.getByRole('dialog').textContent).toContain('Which text');
  expect(hide).not.toHaveBeenCalled();
});

it('hides the only one at one press after saying which it is', async () => {
  const { hide } = show([TITLE, HIDDEN]);
  press('Report an identifier in this case');
  expect(screen.getByText('Title: The one with the quillwort')).toBeTruthy();
  press('Hide the text');
  await waitFor(() => expect(hide).toHaveBeenCalledWith('title'));
});

it('keeps to the text that was pressed for, also once it is hidden and another one is the only one left', async () => {
  const { hide, becomes } = show([TITLE]);
  press('Report an identifier in this case');
  press('Hide the text');
  becomes([{ ...TITLE, text: HIDDEN.text }, QUESTION]);
  press('Try cases/1/report/title again');
  await waitFor(() => expect(hide).toHaveBeenCalledTimes(2));
  expect(hide.mock.calls).toEqual([['title'], ['title']]);
});
