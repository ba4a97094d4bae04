import { sayWithin, type RoomNotice } from '@consilium/domain';

/** Something that a member said in form. */
export interface Said {
  about: 'said' | 'hold';
  /** What it is, in a few words. */
  what: string;
  /** Their words; null: hidden. Empty where there are none. */
  text: string | null;
}

const wordsOf = ({ text, hidden }: { text?: string; hidden?: true }): string | null => (hidden ? null : (text ?? ''));

/** What was said in form in this event; undefined for all that only happened. */
export function saidIn(notice: RoomNotice): Said | undefined {
  switch (notice.type) {
    case 'consultation.summary_back':
      return { about: 'said', what: 'What was understood', text: wordsOf(notice.data) };
    case 'consultation.taken_away':
      return {
        about: 'said',
        what: `Takes from it${notice.data.within ? `, ${sayWithin(notice.data.within)}` : ''}`,
        text: wordsOf(notice.data),
      };
    case 'hold.asked':
      return { about: 'hold', what: 'Asked for a safety hold', text: wordsOf(notice.data) };
    case 'hold.answered':
      return {
        about: 'hold',
        what: `Answered the safety hold: ${notice.data.outcome === 'hold' ? 'on hold' : 'go on'}`,
        text: wordsOf(notice.data),
      };
    case 'hold.lifted':
      return { about: 'hold', what: 'Lifted the hold', text: wordsOf(notice.data) };
    default:
      return undefined;
  }
}
