import type { RoomEvent, RoomEventType, RoomView, SessionView } from '@consilium/contracts';
import { abilitiesIn, applyAll, fromSnapshot, type RoomState } from '@consilium/domain';
import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, type RenderResult } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { SESSION_KEY } from '../auth/session';
import { SessionProvider } from '../auth/SessionProvider';
import type { RoomConnection } from '../realtime/roomConnection';
import { KeyboardProvider } from '../ui/keyboard';
import { RoomProvider, type RoomValue } from './RoomContext';
import type { InRoom } from './slots/inRoom';
import { RoomFeaturesProvider } from './slots/RoomFeatures';

export const ROOM = '01a20000-0000-7000-8000-000000000001';
const person = (n: number): string => `01a20000-0000-7000-8000-0000000000a${n}`;
/** Who is in the room of these tests. */
export const [OWNER, NURSE, PSYCHIATRIST] = [person(1), person(2), person(3)] as const;

const EMPTY: RoomView = {
  id: ROOM,
  epoch: ROOM,
  firstSeq: 1,
  lastSeq: 0,
  subject: { kind: 'case', id: ROOM, code: 'KAP-7Q4M', status: 'open', consentRevoked: false },
  members: [
    { memberId: OWNER, displayName: 'Idris Vallorane', discipline: 'therapist', role: 'owner' },
    { memberId: NURSE, displayName: 'Petra Sundergale', discipline: 'nurse', role: 'consultant' },
    { memberId: PSYCHIATRIST, displayName: 'Noor Hallivane', discipline: 'psychiatrist', role: 'treating' },
  ],
  former: [],
  consultation: null,
  holds: [],
  onHold: [],
  readSeq: 0,
  unread: 0,
  abilities: [],
};

/** One event of the room's log, by its author. */
export const eventAt = (seq: number, type: RoomEventType, data: object, by = OWNER): RoomEvent =>
  ({
    roomId: ROOM,
    seq,
    id: `event-${seq}`,
    type,
    at: new Date(Date.now() - 60_000 + seq).toISOString(),
    actor: { memberId: by, discipline: EMPTY.members.find(({ memberId }) => memberId === by)?.discipline ?? null },
    data,
  }) as unknown as RoomEvent;

/** The room after these events. */
export const roomAfter = (events: readonly RoomEvent[], view: Partial<RoomView> = {}): RoomState =>
  applyAll(fromSnapshot({ ...EMPTY, ...view }), events);

/** Seconds from now. */
export interface SessionEnds {
  idleIn: number;
  endsIn: number;
}

const session = (memberId: string, { idleIn, endsIn }: SessionEnds = { idleIn: 3_600, endsIn: 3_600 }): SessionView => {
  const { displayName = '', discipline } = EMPTY.members.find((one) => one.memberId === memberId) ?? {};
  const now = Date.now();
  const after = (seconds: number): string => new Date(now + seconds * 1_000).toISOString();
  return {
    member: {
      id: memberId,
      displayName,
      ...(discipline && { discipline }),
      roles: [],
      practice: { id: ROOM, name: 'Fennelside' },
      standing: 'full',
      prescriber: discipline === 'psychiatrist',
    },
    session: { id: ROOM, idleExpiresAt: after(idleIn), expiresAt: after(endsIn), warnSeconds: 120 },
    deviceKey: '',
  };
};

export interface RoomOnPage {
  state: RoomState;
  /** Whose page it is. */
  as?: string;
  features?: readonly InRoom[];
  session?: SessionEnds;
}

const drawn = (children: ReactNode, { state, as = OWNER, features = [] }: RoomOnPage, client: QueryClient) => {
  const value: RoomValue = {
    title: 'Nightly clonazepam',
    part2: false,
    state,
    connection: {} as RoomConnection,
    memberId: as,
    abilities: abilitiesIn(state, as),
    reply: () => undefined,
    correct: () => undefined,
    rewrite: () => undefined,
    edit: () => undefined,
    focusComposer: () => undefined,
  };
  return (
    <MantineProvider env="test">
      <QueryClientProvider client={client}>
        <MemoryRouter>
          <SessionProvider texts={{ carryOver: async () => undefined, forgetFound: async () => undefined }}>
            <KeyboardProvider>
              <RoomFeaturesProvider value={features}>
                <RoomProvider value={value}>{children}</RoomProvider>
              </RoomFeaturesProvider>
            </KeyboardProvider>
          </SessionProvider>
        </MemoryRouter>
      </QueryClientProvider>
    </MantineProvider>
  );
};

export interface DrawnRoom extends RenderResult {
  client: QueryClient;
  /** Draws it anew as the room is now. */
  go: (state: RoomState) => Promise<void>;
}

/** Draws what stands inside of a room, as one of its members has it on their page, and waits for what the device kept. */
export async function drawInRoom(children: ReactNode, room: RoomOnPage): Promise<DrawnRoom> {
  const client = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } });
  client.setQueryData(SESSION_KEY, session(room.as ?? OWNER, room.session));
  const result = await act(async () => render(drawn(children, room, client)));
  const go = (state: RoomState): Promise<void> =>
    act(async () => result.rerender(drawn(children, { ...room, state }, client)));
  return { ...result, client, go };
}
