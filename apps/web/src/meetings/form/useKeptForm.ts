import { useMember } from '../../auth/useMember';
import { useDraft } from '../../device/useDraft';
import type { MeetingForm } from './meetingForm';

export interface KeptForm {
  /** Undefined until the device was asked; null where nothing is under way. */
  kept: MeetingForm | null | undefined;
  keep: (form: MeetingForm | null) => void;
  /** It was sent: it leaves, here and in the member's other tabs. */
  onSent: () => void;
}

/** A form under way, kept on the device under `what` until it is sent or left. */
export function useKeptForm(what: string): KeptForm {
  const { id: memberId } = useMember();
  const { draft, change, finish } = useDraft(memberId, `meetings/${what}`);
  return {
    kept: draft ? readForm(draft.text) : undefined,
    keep: (form) => change({ text: form ? JSON.stringify(form) : '' }),
    onSent: () => draft && finish(draft),
  };
}

/** What an older version of the page kept is no form of this one. */
function readForm(text: string): MeetingForm | null {
  if (text === '') return null;
  const form = JSON.parse(text) as Partial<MeetingForm>;
  return typeof form.title === 'string' && typeof form.when === 'string' && Array.isArray(form.people)
    ? (form as MeetingForm)
    : null;
}
