/** @jest-environment ./test/support/view-environment.cjs */
import { act, fireEvent, screen } from '@testing-library/react';
import { forgetDrafts } from '../../device/useDraft';
import { deviceStore } from '../../device/outboxStore';
import { drawInRoom, OWNER, roomAfter } from '../../rooms/roomOnPage.fixture';
import { TakeAway } from './TakeAway';

jest.mock('../../gate/engine/engine', () => ({
  engine: { warm: () => undefined, known: () => true, scan: async () => [] },
}));
afterEach(() => forgetDrafts(OWNER));

const field = (): HTMLTextAreaElement => screen.getByRole('textbox', { name: 'In your words' });
const draw = () => drawInRoom(<TakeAway opened onClose={() => undefined} />, { state: roomAfter([]) });

it('asks what the presenter takes from it before it asks until when', async () => {
  await draw();
  expect(screen.getAllByRole('textbox')).toEqual([field(), screen.getByRole('textbox', { name: 'Done within' })]);
  expect(document.activeElement).toBe(field());
});

it('takes no word before the device has said what was kept, so that neither replaces the other', async () => {
  let opens: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => (opens = resolve));
  const kept = {
    memberId: OWNER,
    roomId: '',
    tab: 'before',
    at: 1,
    kind: 'message' as const,
    text: 'Repeat it at home',
  };
  jest.spyOn(deviceStore, 'drafts').mockImplementation(() => opened.then(() => [kept]));
  await draw();
  expect(field().readOnly).toBe(true);
  await act(async () => opens());
  expect(field().readOnly).toBe(false);
  expect(field().value).toBe('Repeat it at home');
  fireEvent.change(field(), { target: { value: 'Repeat it at home, twice' } });
  expect(field().value).toBe('Repeat it at home, twice');
});
