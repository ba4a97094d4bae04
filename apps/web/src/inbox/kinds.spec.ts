import { inboxKinds } from '@consilium/contracts';
import { inInbox as ofAlerts } from '../alerts/inInbox';
import { inInbox as ofCases } from '../cases/inInbox';
import { inInbox as ofConsultations } from '../consultations/inInbox';
import { inInbox as ofIncidents } from '../incidents/inInbox';
import { inInbox as ofMeetings } from '../meetings/inInbox';
import { inInbox as ofRooms } from '../rooms/inInbox';
import { inInbox as ofSecondLooks } from '../second-looks/inInbox';
import { shownNotice, type NoticeSubject } from './kinds';

const all = [ofRooms, ofAlerts, ofCases, ofConsultations, ofIncidents, ofMeetings, ofSecondLooks];
const addressOf = (item: NoticeSubject): string | null | undefined => shownNotice(all, item)?.address;

it('has an icon and a word for every kind of notice', () => {
  const subject = { kind: 'case', id: 'case-A' } as const;
  expect(inboxKinds.filter((kind) => !shownNotice(all, { kind, subject }))).toEqual([]);
});

it('leads to the message that it is about, to the case where it is about none, and nowhere from what has no page', () => {
  const subject = { kind: 'case', id: 'case-A' } as const;
  expect(addressOf({ kind: 'mention', seq: 12, subject })).toBe('/cases/case-A#12');
  expect(addressOf({ kind: 'answer', seq: 3, subject })).toBe('/cases/case-A#3');
  expect(addressOf({ kind: 'consultation.starting', seq: 4, subject })).toBe('/cases/case-A');
  expect(addressOf({ kind: 'invitation', subject })).toBe('/cases/case-A');
  expect(addressOf({ kind: 'consultation.ended', seq: 4, subject })).toBe('/cases/case-A/summary');
  expect(addressOf({ kind: 'meeting.invited', subject: { kind: 'meeting', id: 'meeting-A' } })).toBe(
    '/meetings/meeting-A',
  );
  expect(addressOf({ kind: 'privacy.review', subject: { kind: 'review', id: 'review-A' } })).toBe(
    '/privacy/reviews/review-A',
  );
  expect(addressOf({ kind: 'mention', seq: 1, subject: { kind: 'group', id: 'group' } })).toBeNull();
});
