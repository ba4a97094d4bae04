/** @jest-environment ./test/support/view-environment.cjs */
import { roomEventSamples } from '@consilium/contracts';
import { act, fireEvent, screen } from '@testing-library/react';
import { ProblemError } from '../../api/problems';
import { drawInRoom, eventAt, OWNER, roomAfter } from '../../rooms/roomOnPage.fixture';
import { requests } from '../requests';
import { ConsultationBar } from './ConsultationBar';

jest.mock('../requests', () => ({ requests: { command: jest.fn() } }));

const people = { facilitatorId: OWNER, presenterId: OWNER };
const state = roomAfter([
  eventAt(1, 'consultation.started', { ...roomEventSamples['consultation.started'], ...people }),
  { ...eventAt(2, 'consultation.ended', roomEventSamples['consultation.ended']), at: new Date().toISOString() },
]);
const draw = (stands: boolean) =>
  drawInRoom(<ConsultationBar />, { state, features: [{ lines: {}, useEndStands: () => stands }] });
const undo = (): HTMLElement | null => screen.queryByRole('button', { name: 'Undo' });

it('offers to take the end back, unless something else has begun since', async () => {
  const first = await draw(false);
  expect(undo()).not.toBeNull();
  first.unmount();
  await draw(true);
  expect(undo()).toBeNull();
});

it('says why it was refused all the same', async () => {
  const title = 'Its meeting has moved on';
  const refused = new ProblemError({ type: '', title, status: 409, detail: '', code: 'consultation.meeting_went_on' });
  jest.mocked(requests.command).mockRejectedValue(refused);
  await draw(false);
  await act(async () => void fireEvent.click(undo()!));
  expect((await screen.findByRole('alert')).textContent).toBe(title);
});
