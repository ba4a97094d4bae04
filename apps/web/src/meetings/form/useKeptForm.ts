import { useMember } from '../../api';
import { useDraft } from '../../realtime/useDraft';
import type { MeetingForm } from './meetingForm';

/** A form under way, kept on the device under `what` until it is sent or left. `kept` is undefined until the device was asked. */
export function useKeptForm(what: string): { kept: MeetingForm | null | undefined; keep: (form: MeetingForm | null) => void } {
  const { id: memberId } = useMember();
  const { draft, change } = useDraft(memberId, `meetings/${what}`);
  return { kept: draft ? readForm(draft.text) : undefined, keep: (form) => change({ text: form ? JSON.stringify(form) : '' }) };
}

/** What an older version of the page kept is no form of this one. */
function readForm(text: string): MeetingForm | null {
  if (text === '') return null;
  const form = JSON.parse(text) as Partial<MeetingForm>;
  return typeof form.title === 'string' && typeof form.when === 'string' && Array.isArray(form.people) ? (form as MeetingForm) : null;
}
