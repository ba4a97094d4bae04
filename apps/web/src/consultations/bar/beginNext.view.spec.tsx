/** @jest-environment ./test/support/view-environment.cjs */
import { roomEventSamples } from '@consilium/contracts';
import { screen } from '@testing-library/react';
import { drawInRoom, eventAt, NURSE, OWNER, ROOM, roomAfter } from '../../rooms/roomOnPage.fixture';
import { startsHere } from '../startedHere';
import { ConsultationBar } from './ConsultationBar';
import { DeskContext } from '../useDesk';

const started = eventAt(1, 'consultation.started', {
  ...roomEventSamples['consultation.started'],
  facilitatorId: OWNER,
  presenterId: NURSE,
});
const state = roomAfter([started]);
const bar = (
  <DeskContext
    value={{
      asked: null,
      close: () => undefined,
      ask: () => undefined,
      go: () => undefined,
      move: { isPending: false } as never,
    }}
  >
    <ConsultationBar />
  </DeskContext>
);
const next = (): HTMLElement => screen.getByRole('button', { name: 'Begin Clarify' });

it('leaves the focus where it is as the page of a running consultation loads', async () => {
  await drawInRoom(bar, { state });
  expect(next()).toBeTruthy();
  expect(document.activeElement).toBe(document.body);
});

it('takes the focus once it stands in the place of the button that started it, and only then', async () => {
  startsHere(ROOM);
  const first = await drawInRoom(bar, { state });
  expect(document.activeElement).toBe(next());
  first.unmount();
  await drawInRoom(bar, { state });
  expect(document.activeElement).toBe(document.body);
});
