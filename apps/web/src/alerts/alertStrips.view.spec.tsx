/** @jest-environment ./test/support/view-environment.cjs */
import { screen } from '@testing-library/react';
import { RoomStrips } from '../rooms/strips/RoomStrips';
import { drawInRoom, roomAfter } from '../rooms/roomOnPage.fixture';
import { inRoom } from './inRoom';
import { useAlerts, type SafetyAlert } from './queries';

jest.mock('../realtime/useSocketEvent', () => ({ useSocketEvent: () => undefined }));
jest.mock('./queries', () => ({ ...jest.requireActual<object>('./queries'), useAlerts: jest.fn() }));

const alert = (title: string, { severity = 'contraindicated', state = 'open' }: Partial<SafetyAlert> = {}) =>
  ({ title, severity, state }) as SafetyAlert;
const draw = (...items: SafetyAlert[]) => {
  jest.mocked(useAlerts).mockReturnValue({ data: { items } } as ReturnType<typeof useAlerts>);
  return drawInRoom(<RoomStrips phase="live" waiting={0} />, { state: roomAfter([]), features: [inRoom] });
};
const said = (): string | undefined =>
  screen.queryByRole('region', { name: 'Contraindication in a source' })?.textContent ?? undefined;

it('says under the head of the room what a source lists as a contraindication, all of them at once', async () => {
  await draw(alert('Aneurysm'), alert('Uncontrolled hypertension'), alert('Migraine', { severity: 'caution' }));
  expect(said()).toContain('Contraindication in a source · Aneurysm; Uncontrolled hypertension. To be discussed');
});

it('stays after an acknowledgement, and says so', async () => {
  await draw(alert('Aneurysm', { state: 'acknowledged' }));
  expect(said()).toContain('Contraindication in a source, acknowledged · Aneurysm');
});

it('says nothing of what is closed or less grave', async () => {
  await draw(alert('Aneurysm', { state: 'closed' }), alert('Migraine', { severity: 'caution' }));
  expect(said()).toBeUndefined();
});
