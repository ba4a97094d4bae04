/** @jest-environment ./test/support/view-environment.cjs */
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { useState } from 'react';
import { forgetDrafts } from '../../device/useDraft';
import { RoomStrips } from '../../rooms/strips/RoomStrips';
import { drawInRoom, eventAt, NURSE, OWNER, PSYCHIATRIST, roomAfter } from '../../rooms/roomOnPage.fixture';
import { KeyboardMap } from '../../ui/keyboard/KeyboardMap';
import { ConsultationDialogs } from '../ConsultationDialogs';
import { inRoom } from '../inRoom';
import { requests } from '../requests';

jest.mock('../../gate/engine/engine', () => ({
  engine: { warm: () => undefined, known: () => true, scan: async () => [] },
}));
jest.mock('../../realtime/useSocketEvent', () => ({ useSocketEvent: () => undefined }));
jest.mock('../requests', () => ({
  requests: { holds: jest.fn(async () => []), withdrawHold: jest.fn(async () => undefined) },
}));

afterAll(() => [NURSE, OWNER, PSYCHIATRIST].forEach(forgetDrafts));

const asked = (seq: number, holdId: string, text: string, by: string) =>
  eventAt(seq, 'hold.asked', { holdId, text, clientId: holdId }, by);
const AIRWAY = asked(1, 'airway', 'The airway was not looked at', NURSE);
const PRESSURE = asked(2, 'pressure', 'Above 160/100', OWNER);

/** The strips of the room and its composer. */
const page = (
  <ConsultationDialogs>
    <RoomStrips phase="live" waiting={0} />
    <textarea aria-label="Message" data-focus-home="page" />
  </ConsultationDialogs>
);
function Keys() {
  const [opened, setOpened] = useState(false);
  return (
    <>
      <button onClick={() => setOpened(true)}>Keys</button>
      <KeyboardMap opened={opened} onClose={() => setOpened(false)} />
    </>
  );
}
const features = [inRoom];
const composer = (): HTMLElement => screen.getByRole('textbox', { name: 'Message' });
const dialog = (): HTMLElement => screen.getByRole('dialog');
const closed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
const press = (name: string, where: HTMLElement = document.body): Promise<void> => {
  const button = within(where).getByRole('button', { name });
  button.focus();
  return act(async () => void fireEvent.click(button));
};

describe('the key S', () => {
  it('asks for a safety hold in a case where no consultation runs, and the map of keys names it', async () => {
    await drawInRoom(
      <>
        {page}
        <Keys />
      </>,
      { state: roomAfter([]), features },
    );
    await press('Keys');
    expect(within(dialog()).getByText('Ask for a safety hold').nextElementSibling?.textContent).toBe('S');
    await press('Close', dialog());
    await closed();
    fireEvent.keyDown(document.body, { key: 's' });
    await screen.findByRole('dialog', { name: 'Ask for a safety hold' });
  });

  it('does nothing in a case that is closed', async () => {
    const state = roomAfter([eventAt(1, 'case.closed', { status: 'closed' })]);
    await drawInRoom(page, { state, features });
    fireEvent.keyDown(document.body, { key: 's' });
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

describe('the dialogs of safety holds', () => {
  it('give the focus back to what opened them, and to the composer where a key did', async () => {
    await drawInRoom(page, { state: roomAfter([AIRWAY]), features, as: NURSE });
    await press('Withdraw');
    await press('Not now', dialog());
    await closed();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Withdraw' })));

    (document.activeElement as HTMLElement).blur();
    fireEvent.keyDown(document.body, { key: 's' });
    await press('Not now', await screen.findByRole('dialog'));
    await closed();
    await waitFor(() => expect(document.activeElement).toBe(composer()));
  });

  it('give it to the strips, and without one to the composer, once what opened them is gone', async () => {
    const { go } = await drawInRoom(page, { state: roomAfter([AIRWAY, PRESSURE]), features, as: NURSE });
    await press('Withdraw');
    await press('Withdraw', dialog());
    await closed();
    expect(requests.withdrawHold).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Withdraw' })));
    // The room hears of it a moment later.
    const withdrawn = eventAt(3, 'hold.withdrawn', { holdId: 'airway' }, NURSE);
    await go(roomAfter([AIRWAY, PRESSURE, withdrawn]));
    const strips = screen.getByText(/Safety hold asked by Idris/).closest('[data-focus-home]');
    expect(document.activeElement).toBe(strips);

    const own = asked(4, 'own', 'No rescue plan', NURSE);
    const none = eventAt(5, 'hold.withdrawn', { holdId: 'pressure' });
    await go(roomAfter([AIRWAY, PRESSURE, withdrawn, own, none]));
    await press('Withdraw');
    await press('Withdraw', dialog());
    await closed();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Withdraw' })));
    const last = eventAt(6, 'hold.withdrawn', { holdId: 'own' }, NURSE);
    await go(roomAfter([AIRWAY, PRESSURE, withdrawn, own, none, last]));
    await waitFor(() => expect(document.activeElement).toBe(composer()));
  });

  it('keep the words of one hold out of the dialog of another', async () => {
    await drawInRoom(page, { state: roomAfter([AIRWAY, PRESSURE]), features, as: PSYCHIATRIST });
    const reason = (): HTMLTextAreaElement => within(dialog()).getByLabelText('Reason');
    await press('Answer');
    expect(within(dialog()).getByText('Asked by Petra Sundergale:')).toBeTruthy();
    await waitFor(() => expect(reason().readOnly).toBe(false));
    fireEvent.change(reason(), { target: { value: 'Looked at this morning' } });
    fireEvent.click(within(dialog()).getByRole('radio', { name: 'Go on' }));
    await press('Not now', dialog());
    await closed();

    await press('Answer Idris Vallorane’s hold');
    expect(within(dialog()).getByText('Asked by Idris Vallorane:')).toBeTruthy();
    await waitFor(() => expect(reason().readOnly).toBe(false));
    expect(reason().value).toBe('');
    expect(within(dialog()).queryByRole('radio', { checked: true })).toBeNull();
    await press('Not now', dialog());
    await closed();

    await press('Answer');
    await waitFor(() => expect(reason().value).toBe('Looked at this morning'));
  });

  it('say who asked for the hold that is lifted, and who answered', async () => {
    const answer = eventAt(2, 'hold.answered', { holdId: 'airway', outcome: 'hold', text: 'Not yet' }, PSYCHIATRIST);
    await drawInRoom(page, { state: roomAfter([AIRWAY, answer]), features, as: PSYCHIATRIST });
    await press('Lift the hold');
    expect(dialog().textContent).toContain('Asked by Petra Sundergale:The airway was not looked at');
    expect(dialog().textContent).toContain('On hold since Noor Hallivane answered:Not yet');
  });
});
