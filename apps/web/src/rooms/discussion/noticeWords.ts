import type { RoomNotice } from '@consilium/domain';
import { changeWord } from '../../cases/versions/changes';

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** What happened, as a sentence without its time. */
export function noticeWords(notice: RoomNotice, nameOf: (memberId: string | null | undefined) => string): string {
  switch (notice.type) {
    case 'member.added':
      return `${notice.data.displayName} came into the case as ${notice.data.role}`;
    case 'member.removed':
      return notice.actor?.memberId === notice.data.memberId ? `${nameOf(notice.data.memberId)} left the case` : `${nameOf(notice.data.memberId)} is no longer in the case`;
    case 'case.opened':
      return 'The case was opened';
    case 'case.edited':
      return `The presentation changed: ${list.format(notice.data.fields.map((field) => changeWord(field).toLowerCase()))}. The version before is kept`;
    case 'case.closed':
      return 'The case was closed';
    case 'consent.recorded':
      return 'Consent was recorded';
    case 'consent.revoked':
      return 'Consent was revoked. The case is closed to its readers';
  }
}
