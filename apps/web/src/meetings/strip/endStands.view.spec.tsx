/** @jest-environment ./test/support/view-environment.cjs */
import type { MeetingItemState } from '@consilium/contracts';
import { act, screen } from '@testing-library/react';
import { drawInRoom, ROOM, roomAfter } from '../../rooms/roomOnPage.fixture';
import { meetingKeys } from '../keys';
import { requests } from '../requests';
import { useEndStands } from './useMeetingStrip';

jest.mock('../requests', () => ({ requests: { list: jest.fn(() => new Promise(() => undefined)) } }));

const at = (state: MeetingItemState) => [
  { status: 'running', places: [{ itemId: 'item', position: 1, state, case: { id: ROOM, code: 'KAP-7Q4M' } }] },
];
const Stands = () => <p>{useEndStands() ? 'stands' : 'may be taken back'}</p>;

it('holds the end of a consultation that a meeting has left, and waits for what the list says now', async () => {
  const { client } = await drawInRoom(<Stands />, { state: roomAfter([]) });
  expect(screen.getByText('stands')).toBeTruthy();
  const list = meetingKeys.list({ box: 'coming' });
  const say = (state: MeetingItemState) =>
    act(async () => {
      await client.cancelQueries({ queryKey: list });
      client.setQueryData(list, at(state));
    });
  for (const [state, words] of [
    ['current', 'may be taken back'],
    ['done', 'stands'],
    ['waiting', 'may be taken back'],
  ] as const) {
    await say(state);
    await screen.findByText(words);
  }
  void client.invalidateQueries({ queryKey: list });
  await screen.findByText('stands');
  expect(requests.list).toHaveBeenCalledTimes(2);
});
