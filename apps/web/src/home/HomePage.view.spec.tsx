/** @jest-environment ./test/support/view-environment.cjs */
import type {
  CaseSummary,
  InboxItem,
  MeetingListItem,
  MeetingPlace,
  OpenConsultationItem,
  RoomListItem,
} from '@consilium/contracts';
import { render, screen, within } from '@testing-library/react';
import { inInbox as ofCases } from '../cases/inInbox';
import { onHome as casesOnHome } from '../cases/onHome';
import { inInbox as ofConsultations } from '../consultations/inInbox';
import { onHome as consultationsOnHome } from '../consultations/onHome';
import { inInbox as ofMeetings } from '../meetings/inInbox';
import { onHome as meetingsOnHome } from '../meetings/onHome';
import { inInbox as ofRooms } from '../rooms/inInbox';
import { HomeOf, ME, type Known } from './homePage.fixture';

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const OTHER = { memberId: 'other', displayName: 'Petra Sundergale', discipline: 'nurse' } as const;
const kinds = [ofRooms, ofCases, ofConsultations, ofMeetings];
const parts = [casesOnHome, consultationsOnHome, meetingsOnHome];

const room: RoomListItem = {
  id: 'room',
  subject: { kind: 'case', id: 'case', code: 'KAP-7Q4M', title: 'Dosing after a pause', status: 'open' },
  present: [{ memberId: OTHER.memberId, discipline: 'nurse' }],
  unread: 2,
  lastEventAt: ago(1),
};
const consultation = (status: 'running' | 'scheduled'): OpenConsultationItem =>
  ({
    roomId: room.id,
    subject: room.subject,
    facilitator: { ...OTHER, memberId: ME },
    consultation: {
      id: `consultation ${status}`,
      status,
      phase: status === 'running' ? 'discuss' : null,
      startedAt: ago(5),
      scheduledFor: '2030-05-10T10:00:00Z',
      runs: [],
      minutes: {},
    },
  }) as unknown as OpenConsultationItem;
const place: MeetingPlace = {
  itemId: 'item',
  position: 1,
  lane: 'discuss',
  state: 'current',
  case: { id: 'case', code: 'KAP-7Q4M' },
};
const meeting = (status: 'running' | 'planned', places: MeetingPlace[] = []): MeetingListItem =>
  ({
    id: `meeting ${status}`,
    title: `Board, ${status}`,
    status,
    startsAt: '2030-05-09T10:00:00Z',
    startedAt: status === 'running' ? ago(30) : null,
    facilitator: OTHER,
    caseCount: 1,
    yourCases: 1,
    places,
  }) as unknown as MeetingListItem;
const notice = (kind: InboxItem['kind'], minutesAgo: number, more: Partial<InboxItem> = {}): InboxItem => ({
  id: `${kind} ${minutesAgo}`,
  kind,
  at: ago(minutesAgo),
  unread: true,
  state: 'open',
  subject: { kind: 'case', id: 'case' },
  caseCode: 'KAP-7Q4M',
  actor: OTHER,
  ...more,
});
const invited = (meetingId: string, minutesAgo: number): InboxItem =>
  notice('meeting.invited', minutesAgo, {
    subject: { kind: 'meeting', id: meetingId },
    title: 'Board',
    caseCode: undefined,
    dueAt: ago(-60),
  });
const aCase = (id: string, more: Partial<CaseSummary> = {}) =>
  ({
    id,
    code: id,
    title: id,
    status: 'open',
    abilities: ['case.edit'],
    completeness: { recorded: 1, notRecorded: [], missing: [] },
    members: [],
    ...more,
  }) as unknown as CaseSummary;
const rows = (): string[] => screen.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
const draw = (known: Known): void =>
  void render(<HomeOf parts={parts} kinds={kinds} known={{ cases: [aCase('KAP-9WBD')], ...known }} />);

it('shows a meeting that runs and the consultation that it is in as one row, with since when it runs, and no invitation to it', () => {
  draw({
    rooms: [room],
    consultations: [consultation('running')],
    meetings: [meeting('running', [place])],
    notices: [invited('meeting running', 40)],
  });
  expect(rows().filter((words) => words.includes('Live now'))).toHaveLength(1);
  const live = screen.getByRole('link', { name: 'Join the room of KAP-7Q4M' }).closest('li')!;
  expect(live.textContent).toMatch(
    /^Live now: KAP-7Q4M, phase Discuss1 of 1 in Board, running, which runs since (today|yesterday) \d\d:\d\d\.You facilitate\./,
  );
  expect(live.textContent).toContain('is in the room.');
  expect(live.textContent).toContain('2 new.');
  expect(within(live).getByRole('link', { name: 'Board, running' }).getAttribute('href')).toBe(
    '/meetings/meeting running',
  );
  expect(screen.queryByText(/invited you to a meeting/)).toBeNull();
  expect(screen.queryByText('To read and to finish')).toBeNull();
});

it('shows a meeting that runs in a row of its own where nothing runs in the room that it is in', () => {
  draw({ rooms: [{ ...room, unread: 0 }], meetings: [meeting('running', [place])] });
  expect(rows()[0]).toMatch(/^Live now: Board, running1 of 1: KAP-7Q4M\.It runs since (today|yesterday) \d\d:\d\d\./);
});

it('names what is planned, the soonest first, and nothing of it as live', () => {
  draw({ rooms: [room], consultations: [consultation('scheduled')], meetings: [meeting('planned')] });
  const coming = screen.getByRole('region', { name: 'Coming up' });
  expect(
    within(coming)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^Board, planned.*Meeting, 1 case. Petra Sundergale facilitates\.$/),
    expect.stringMatching(/^KAP-7Q4M.*Consultation. You facilitate\.$/),
  ]);
  expect(screen.queryByText(/Live now/)).toBeNull();
});

it('puts the newer before the older invitation, whose time is when it is planned and not until when it waits', () => {
  draw({ notices: [invited('meeting planned', 3000), notice('mention', 1)] });
  const [first, second] = rows();
  expect(first).toContain('mentioned you');
  expect(second).toMatch(/Planned for (today|tomorrow) \d\d:\d\d/);
});

it('says once how long ago a hold was asked for', () => {
  draw({ notices: [notice('hold.asked', 0)] });
  expect(rows()[0]!.match(/now/g)).toHaveLength(1);
});

it('has own drafts to finish, and neither those of others nor cases that are open', () => {
  draw({
    cases: [aCase('own', { status: 'draft' }), aCase('theirs', { status: 'draft', abilities: [] }), aCase('open')],
  });
  const unfinished = screen.getByRole('region', { name: 'To read and to finish' });
  expect(
    within(unfinished)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/cases/own/edit']);
});

it('says how to begin to whom is in no case', () => {
  draw({ cases: [] });
  expect(screen.getByRole('link', { name: 'Say how you can be asked' })).toBeTruthy();
});
