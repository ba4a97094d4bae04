/** @jest-environment ./test/support/view-environment.cjs */
import { INCIDENT_FACTORS, type IncidentView } from '@consilium/contracts';
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { forgetDrafts } from '../device/useDraft';
import { drawInRoom, OWNER, ROOM, roomAfter } from '../rooms/roomOnPage.fixture';
import { Factors } from './Factors';
import { incidentRequests } from './requests';

jest.mock('../gate/engine/engine', () => ({
  engine: { warm: () => undefined, known: () => true, scan: async () => [] },
}));
jest.mock('../realtime/useSocketEvent', () => ({ useSocketEvent: () => undefined }));
jest.mock('./requests', () => ({ ...jest.requireActual('./requests'), incidentRequests: { edit: jest.fn() } }));

const edit = jest.mocked(incidentRequests.edit);
const incident = (notes: string): IncidentView =>
  ({
    id: ROOM,
    version: 1,
    status: 'contained',
    factors: Object.fromEntries(INCIDENT_FACTORS.map((factor) => [factor, ''])),
    notes,
    abilities: ['incident.edit'],
  }) as unknown as IncidentView;
const notes = (): HTMLTextAreaElement => screen.getByLabelText('Notes');
const type = (value: string): Promise<void> => act(async () => void fireEvent.change(notes(), { target: { value } }));

afterAll(() => forgetDrafts(OWNER));

it('keeps what is typed while the words before are saved, for the next change', async () => {
  let answer: (incident: IncidentView) => void = () => undefined;
  edit.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const { unmount } = await drawInRoom(<Factors incident={incident('')} />, { state: roomAfter([]) });
  await waitFor(() => expect(notes().readOnly).toBe(false));
  await type('Agreed');
  fireEvent.click(screen.getByRole('button', { name: 'Save Notes' }));
  await waitFor(() => expect(edit).toHaveBeenCalledWith(ROOM, { notes: 'Agreed', version: 1 }));
  await type('Agreed by both');
  await act(async () => answer(incident('Agreed')));
  expect(notes().value).toBe('Agreed by both');
  unmount();

  const after = await drawInRoom(<Factors incident={incident('Agreed')} />, { state: roomAfter([]) });
  expect(notes().value).toBe('Agreed by both');
  after.unmount();
});

it('shows what is saved once nothing else was typed', async () => {
  forgetDrafts(OWNER);
  edit.mockImplementation(async () => incident('Agreed'));
  const { unmount } = await drawInRoom(<Factors incident={incident('')} />, { state: roomAfter([]) });
  await waitFor(() => expect(notes().readOnly).toBe(false));
  await type('Agreed');
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: 'Save Notes' })));
  unmount();

  await drawInRoom(<Factors incident={incident('Changed by somebody')} />, { state: roomAfter([]) });
  expect(notes().value).toBe('Changed by somebody');
});
