/** @jest-environment ./test/support/view-environment.cjs */
import { scan } from '@consilium/deid';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { ProblemError } from '../../api';
import { Button } from '../../ui';
import { KeyboardProvider } from '../../ui/keyboard';
import { Refusal } from '../../ui/Refusal';
import { ScannedField } from '../field/ScannedField';
import type { Overridden } from './overridden';
import { useCheck } from './useCheck';
import { useCheckedForm } from './useCheckedForm';

// The engine itself, on the page instead of beside it: there are no workers here.
jest.mock('../engine/engine', () => ({
  engine: {
    warm: () => undefined,
    known: () => true,
    describe: (category: string) => ({ words: category, reason: category, replacement: `[${category}]` }),
    scan: async (text: string) => scan(text, { profile: 'clinical' }),
  },
}));

type Sent = Record<'title' | 'text', string> & Overridden;

interface FormProps {
  send: (sent: Sent) => Promise<unknown>;
  onSent?: () => void;
}

function Form({ send, onSent }: FormProps) {
  const [texts, setTexts] = useState({ title: '', text: '' });
  const title = useCheck({ text: texts.title, profile: 'clinical', field: 'title' });
  const text = useCheck({ text: texts.text, profile: 'clinical', field: 'text' });
  const form = useCheckedForm({
    checks: [title, text],
    missing: texts.title === '' ? 'Give it a title first' : undefined,
    send: (overridden) => send({ ...texts, ...overridden }),
    onSent,
  });
  const field = (name: 'title' | 'text', check: typeof title) => (
    <ScannedField check={check} name={name}>
      {(ref) => (
        <textarea
          ref={ref}
          aria-label={name}
          value={texts[name]}
          onChange={({ currentTarget: { value } }) => setTexts((before) => ({ ...before, [name]: value }))}
        />
      )}
    </ScannedField>
  );
  return (
    <form onSubmit={form.onSubmit} aria-label="Form">
      {field('title', title)}
      {field('text', text)}
      <Refusal error={form.error} />
      <Button {...form.button}>Send</Button>
      {form.sentAt !== null && 'Sent'}
    </form>
  );
}

/** Asks to send at once, twice: a key that was held too long. */
const press = (): Promise<void> =>
  act(async () => {
    fireEvent.submit(screen.getByRole('form'));
    fireEvent.submit(screen.getByRole('form'));
  });
const type = (name: string, value: string): Promise<void> =>
  act(async () => void fireEvent.change(screen.getByLabelText(name), { target: { value } }));

async function show(parts: FormProps) {
  const drawn = render(
    <MantineProvider env="test">
      <QueryClientProvider client={new QueryClient()}>
        <KeyboardProvider>
          <Form {...parts} />
        </KeyboardProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  await type('title', 'A title');
  return drawn;
}

const NUMBER = 'Call 415-555-0147';
const found = (): boolean => screen.queryByRole('group', { name: 'Identifiers in text' }) !== null;

it('sends its texts once for two presses, and says when', async () => {
  const send = jest.fn(async () => undefined);
  await show({ send });
  await type('text', 'Nothing that identifies');
  await press();
  expect(await screen.findByText('Sent')).toBeTruthy();
  expect(send.mock.calls).toEqual([[{ title: 'A title', text: 'Nothing that identifies' }]]);
});

it('says what is missing in its button, and sends nothing', async () => {
  const send = jest.fn(async () => undefined);
  await show({ send });
  await type('title', '');
  await press();
  expect(screen.getByRole('button').textContent).toBe('Give it a title first');
  expect(send).not.toHaveBeenCalled();
});

it('leads to the first text in which something was found, also where the scan of a moment ago is of other words', async () => {
  const send = jest.fn(async () => undefined);
  await show({ send });
  fireEvent.change(screen.getByLabelText('text'), { target: { value: NUMBER } });
  await press();
  expect(document.activeElement).toBe(screen.getByLabelText('text'));
  await type('title', NUMBER);
  await waitFor(() => expect(screen.getByRole('group', { name: 'Identifiers in title' })).toBeTruthy());
  fireEvent.click(screen.getByRole('button', { name: 'Replace 2 first' }));
  expect(document.activeElement).toBe(screen.getByLabelText('title'));
  expect(send).not.toHaveBeenCalled();
});

it('shows what the server found at its field, in the text that was sent and in no other', async () => {
  const findings = [{ field: 'text', start: 0, end: 6, category: 'name', level: 'certain', confidence: 1 }];
  const refusal = new ProblemError({
    type: '',
    title: 'Identifiers',
    status: 422,
    detail: 'It names somebody.',
    code: 'privacy.identifiers_found',
    findings,
  } as ConstructorParameters<typeof ProblemError>[0]);
  const refuse: ((error: Error) => void)[] = [];
  await show({ send: () => new Promise((_, reject) => refuse.push(reject)) });
  await type('text', 'Odalys came');
  await press();
  await type('text', 'She came alone');
  await act(async () => refuse[0]!(refusal));
  expect(screen.getByRole('alert').textContent).toContain('It names somebody.');
  expect(found()).toBe(false);
  await type('text', 'Odalys came');
  expect(found()).toBe(true);
});

it('lets go of what was sent also where the form was left meanwhile', async () => {
  const onSent = jest.fn();
  let answer: () => void = () => undefined;
  const { unmount } = await show({ send: () => new Promise<void>((resolve) => (answer = resolve)), onSent });
  await press();
  unmount();
  await act(async () => answer());
  expect(onSent).toHaveBeenCalledTimes(1);
});
