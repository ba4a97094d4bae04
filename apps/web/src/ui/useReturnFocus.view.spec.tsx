/** @jest-environment ./test/support/view-environment.cjs */
import { MantineProvider } from '@mantine/core';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

/** A dialog whose button closes it and opens the next one in its place. */
function Page() {
  const [step, setStep] = useState<'which' | 'words' | null>(null);
  return (
    <MantineProvider env="test">
      <Button onClick={() => setStep('which')}>Report</Button>
      <textarea aria-label="Message" data-focus-home="page" />
      <Dialog opened={step === 'which'} onClose={() => setStep(null)} title="Which text">
        <Button onClick={() => setStep('words')}>Hide the text</Button>
      </Dialog>
      {step === 'words' && (
        <Dialog opened onClose={() => setStep(null)} title="Hidden and reported">
          <Button onClick={() => setStep(null)}>Not now</Button>
        </Dialog>
      )}
    </MantineProvider>
  );
}

const press = (name: string): Promise<void> =>
  act(async () => {
    const button = screen.getByRole('button', { name });
    button.focus();
    fireEvent.click(button);
  });

it('gives the focus back to what opened the first of two dialogs', async () => {
  render(<Page />);
  await press('Report');
  await press('Hide the text');
  await screen.findByRole('dialog', { name: 'Hidden and reported' });
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Which text' })).toBeNull());
  await press('Not now');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Report' })));
});

it('gives it back to what opened a second dialog later', async () => {
  render(<Page />);
  await press('Report');
  await press('Close');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Report' })));
  await press('Report');
  await press('Close');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Report' })));
});
