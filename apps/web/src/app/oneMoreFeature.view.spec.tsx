/** @jest-environment ./test/support/view-environment.cjs */
import type { InboxItem, RoomEvent, RoomView } from '@consilium/contracts';
import { applyAll, fromSnapshot, rowsOf, type RoomState } from '@consilium/domain';
import { MantineProvider } from '@mantine/core';
import { IconTallymarks } from '@tabler/icons-react';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { withTally, type Tally } from '../../../../test/support/tally';
import { HomeOf } from '../home/homePage.fixture';
import type { OnHome } from '../home/slots/onHome';
import { InboxRow } from '../inbox/InboxRow';
import { NoticeKindsProvider, type InInbox } from '../inbox/kinds';
import type { RoomConnection } from '../realtime/roomConnection';
import { NOTHING_YET } from '../realtime/roomSnapshot';
import { Row, type RowContext } from '../rooms/discussion/Row';
import { inInbox as ofRooms } from '../rooms/inInbox';
import { RoomPanes } from '../rooms/layout/RoomPanes';
import { RoomProvider, useRoom, type RoomValue } from '../rooms/RoomContext';
import type { InRoom } from '../rooms/slots/inRoom';
import { RoomFeaturesProvider } from '../rooms/slots/RoomFeatures';
import { roomLines } from '../rooms/slots/roomLines';
import { RoomStrips } from '../rooms/strips/RoomStrips';
import { StripLine } from '../rooms/strips/StripLine';
import { KeyboardProvider } from '../ui/keyboard';

const ROOM = '01a20000-0000-7000-8000-000000000001';
const OTHER = '01a20000-0000-7000-8000-0000000000bb';
const view: RoomView = {
  id: ROOM,
  epoch: ROOM,
  firstSeq: 1,
  lastSeq: 0,
  subject: { kind: 'group', id: 'group-A', code: 'Dosing days' },
  members: [{ memberId: OTHER, displayName: 'Petra Sundergale', discipline: 'nurse', role: 'owner' }],
  former: [],
  consultation: null,
  holds: [],
  onHold: [],
  readSeq: 0,
  unread: 0,
  abilities: [],
};
const event = (seq: number, type: string, data: object): RoomEvent =>
  ({
    roomId: ROOM,
    seq,
    id: `${seq}`,
    type,
    at: '2026-01-05T09:00:00.000Z',
    actor: { memberId: OTHER, discipline: 'nurse' },
    data,
  }) as unknown as RoomEvent;

const tallyOf = ({ parts }: RoomState): Tally => (parts as unknown as { tally: Tally }).tally;
const counted = ({ count }: Tally): string => (count === 1 ? '1 day counted' : `${count} days counted`);

function TallySheet() {
  const tally = tallyOf(useRoom().state);
  return <p>{tally.over ? 'The tally is over.' : 'The tally goes on.'}</p>;
}

/** What the feature's folder would hold: its `inRoom.tsx`, its `onHome.tsx` and its `inInbox.ts`. */
const inRoom: InRoom = {
  lines: {
    'tally.counted': {
      words: (
        { actor, data }: { actor: { memberId: string }; data: { why: string } },
        nameOf: (id: string) => string,
      ) => `${nameOf(actor.memberId)} counted a day: ${data.why}`,
    },
    'tally.over': { words: () => 'The tally is over' },
  },
  rooms: {
    kind: 'group',
    path: (id) => `/groups/${id}`,
    back: { to: '/groups', words: 'Back to the groups' },
    pane: {
      label: 'Tally sheet',
      tab: 'Tally',
      icon: null,
      Sheet: TallySheet,
      load: async () => TallySheet,
    },
    closed: { removed: '', expired: '', consent_revoked: '', consent_ended: '' },
  },
  useStrips() {
    const tally = tallyOf(useRoom().state);
    return {
      strips: [
        { key: 'tally', rank: 'step', label: 'Tally', whole: <StripLine label="Tally">{counted(tally)}</StripLine> },
      ],
    };
  },
};
const onHome: OnHome = {
  useLive: () => ({
    rows: [
      {
        id: 'tally',
        icon: IconTallymarks,
        what: 'Dosing days',
        why: '1 day counted',
        since: '2026-01-05T09:00:00.000Z',
        action: { to: '/groups/group-A', word: 'Count', name: 'Count in Dosing days' },
      },
    ],
    query: { data: true, error: null, isFetching: false, refetch: () => undefined },
  }),
  Section: () => <p>My tallies</p>,
};
const inInbox: InInbox = { kinds: {}, subjects: { group: (id) => `/groups/${id}` } };

const state = applyAll(fromSnapshot(view, 0, withTally), [
  event(1, 'tally.counted', { why: 'One more visit', by: OTHER }),
  event(2, 'tally.over', {}),
]);
const value: RoomValue = {
  title: 'Dosing days of the north',
  part2: false,
  state,
  connection: {} as RoomConnection,
  memberId: OTHER,
  abilities: [],
  reply: () => undefined,
  correct: () => undefined,
  rewrite: () => undefined,
  edit: () => undefined,
  focusComposer: () => undefined,
};

function draw(children: ReactNode): void {
  render(
    <MantineProvider>
      <QueryClientProvider client={new QueryClient()}>
        <MemoryRouter>
          <KeyboardProvider>
            <RoomFeaturesProvider value={[roomLines, inRoom]}>
              <NoticeKindsProvider value={[ofRooms, inInbox]}>{children}</NoticeKindsProvider>
            </RoomFeaturesProvider>
          </KeyboardProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>,
  );
}

describe('a feature that the product does not have', () => {
  it('draws its lines, its strip and its pane in a room of its own kind', () => {
    const rows = rowsOf(state, {
      dayOf: (at) => at.slice(0, 10),
      readTo: 2,
      foldTo: 0,
      viewerId: OTHER,
      unfolded: new Set(),
      endedTo: 2,
      folds: new Map(),
    });
    draw(
      <RoomProvider value={value}>
        <RoomStrips phase="live" waiting={0} />
        <RoomPanes room={{ ...NOTHING_YET, phase: 'live', state }} opened={null}>
          {rows.map((row) => (
            <Row key={row.key} row={row} context={{ active: null } as RowContext} />
          ))}
        </RoomPanes>
      </RoomProvider>,
    );
    expect(screen.getByText('Petra Sundergale counted a day: One more visit')).toBeTruthy();
    expect(screen.getByText('The tally is over')).toBeTruthy();
    expect(within(screen.getByRole('region', { name: 'Tally' })).getByText('1 day counted')).toBeTruthy();
    expect(screen.getByRole('tab', { name: 'Tally' })).toBeTruthy();
    expect(screen.getByText('The tally is over.')).toBeTruthy();
  });

  it('has its notices lead to its own page', () => {
    const item: InboxItem = {
      id: 'item',
      kind: 'mention',
      at: '2026-01-05T09:00:00.000Z',
      unread: true,
      state: 'open',
      subject: { kind: 'group', id: 'group-A' },
      seq: 1,
      roomId: ROOM,
      caseCode: 'Dosing days',
      actor: { memberId: OTHER, displayName: 'Petra Sundergale', discipline: 'nurse' },
    };
    draw(
      <ul>
        <InboxRow item={item} onMark={() => undefined} />
      </ul>,
    );
    expect(screen.getByRole('link').getAttribute('href')).toBe('/groups/group-A#1');
  });

  it('shows what runs, and a section of its own, on the home page', () => {
    render(<HomeOf parts={[onHome]} kinds={[inInbox]} known={{}} />);
    const row = screen.getByRole('link', { name: 'Count in Dosing days' }).closest('li')!;
    expect(within(row).getByText('Live now: Dosing days')).toBeTruthy();
    expect(within(row).getByText('1 day counted')).toBeTruthy();
    expect(screen.getByText('My tallies')).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Live now' })).toBeTruthy();
  });
});
