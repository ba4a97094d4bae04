import { sayWithin, type LoggedConsultation, type RoomNotice } from '@consilium/domain';
import { serverNow } from '../../api/serverClock';
import { changeWord } from '../../cases/versions/changes';
import { PHASE_WORDS } from '../../consultations/phases';
import { sayDay, sayTime } from '../../ui/clock';

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });
/** What a person wrote in an event, or that it is gone. */
const wordsOf = ({ text, hidden }: { text?: string; hidden?: true }): string =>
  hidden ? 'the text is hidden' : (text ?? '');

/** What happened, as a sentence without its time. */
export function noticeWords(notice: RoomNotice, nameOf: (memberId: string | null | undefined) => string): string {
  switch (notice.type) {
    case 'member.added':
      return `${notice.data.displayName} came into the case as ${notice.data.role}`;
    case 'member.removed':
      return notice.actor?.memberId === notice.data.memberId
        ? `${nameOf(notice.data.memberId)} left the case`
        : `${nameOf(notice.data.memberId)} is no longer in the case`;
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
    case 'consultation.scheduled':
      return `${nameOf(notice.actor?.memberId)} planned a consultation: ${sayDay(notice.data.scheduledFor, serverNow())} ${sayTime(notice.data.scheduledFor)}`;
    case 'consultation.started':
      return `The consultation began. ${nameOf(notice.data.facilitatorId)} facilitates`;
    case 'consultation.phase_changed':
      return `${PHASE_WORDS[notice.data.phase]} began${notice.data.text || notice.data.hidden ? `; nobody said back what was understood: ${wordsOf(notice.data)}` : ''}`;
    case 'consultation.extended':
      return `${PHASE_WORDS[notice.data.phase]} has ${notice.data.minutes} minutes now`;
    case 'consultation.paused':
      return 'The consultation was paused';
    case 'consultation.resumed':
      return 'The consultation went on';
    case 'consultation.facilitator_changed':
      return `${nameOf(notice.data.facilitatorId)} facilitates now`;
    case 'consultation.summary_back':
      return `${nameOf(notice.actor?.memberId)} said back what was understood: ${wordsOf(notice.data)}`;
    case 'consultation.taken_away':
      return `${nameOf(notice.actor?.memberId)} takes from it${notice.data.within ? `, ${sayWithin(notice.data.within)}` : ''}: ${wordsOf(notice.data)}`;
    case 'consultation.cancelled':
      return 'The consultation was cancelled';
    case 'consultation.ended':
      return 'The consultation ended. Its summary is kept';
    case 'consultation.reopened':
      return `The end was undone. ${PHASE_WORDS[notice.data.phase]} goes on`;
    case 'consultation.hand_raised':
      return `${nameOf(notice.data.memberId)} raised a hand`;
    case 'consultation.hand_lowered':
      return notice.actor && notice.actor.memberId !== notice.data.memberId
        ? `The facilitator lowered the hand of ${nameOf(notice.data.memberId)}`
        : `${nameOf(notice.data.memberId)} lowered the hand`;
    case 'document.attached':
      return `${nameOf(notice.actor?.memberId)} attached a document${notice.data.hidden ? ', which is gone' : ':'}`;
    case 'document.removed':
      return `${nameOf(notice.actor?.memberId)} removed a document`;
    case 'hold.asked':
      return `${nameOf(notice.actor?.memberId)} asked for a safety hold: ${wordsOf(notice.data)}`;
    case 'hold.answered':
      return `${nameOf(notice.actor?.memberId)} answered the safety hold, ${notice.data.outcome === 'hold' ? 'on hold' : 'go on'}: ${wordsOf(notice.data)}`;
    case 'hold.lifted':
      return `${nameOf(notice.actor?.memberId)} lifted the hold: ${wordsOf(notice.data)}`;
    case 'hold.withdrawn':
      return `${nameOf(notice.actor?.memberId)} withdrew the safety hold`;
  }
}

/** The heading of a consultation in the log: when it was, and who led it. */
export function consultationWords(
  { started, ended, facilitators }: LoggedConsultation,
  nameOf: (memberId: string) => string,
): string {
  const led = facilitators.length > 0 && `led by ${facilitators.map(nameOf).join(', then ')}`;
  return ['Consultation', timesOf(started, ended), led].filter(Boolean).join(', ');
}

function timesOf(started: LoggedConsultation['started'], ended: LoggedConsultation['ended']): string {
  if (started) return ended ? `${sayTime(started.at)}–${sayTime(ended.at)}` : `since ${sayTime(started.at)}`;
  return ended ? `until ${sayTime(ended.at)}` : '';
}
