import type { StepState } from '@consilium/clinical';
import type { CaseFact, FactEntry } from '@consilium/contracts';
import { useRef, type RefObject } from 'react';
import { focusField } from '../facts/FactsForm';
import { useRecording } from '../facts/RecordingContext';
import { factsAt } from '../facts/standing';
import { readMinute } from '../fields/readMinute';
import { useKeptFields, type KeptFields } from '../fields/useKeptFields';
import type { Records } from '../outbox/useRecordOutbox';

const MINUTE = 'minute';

export interface ReadingForm {
  form: RefObject<HTMLDivElement | null>;
  kept: KeptFields;
  minute: { text: string; value: number | null; set: (text: string) => void };
  /** What stands at that minute. */
  standing: readonly CaseFact[];
  /** Codes that the schedule asks for at that minute and that are not read yet. */
  due: readonly string[];
  /** A step of the schedule is taken into the form, with the focus on its first field. */
  read: (minute: number) => void;
  record: (entries: FactEntry[]) => void;
}

/** The next reading of a session as it is being entered: the next step that is due, unless another minute is said. */
export function useReadingForm(sessionId: string, steps: readonly StepState[], records: Records): ReadingForm {
  const { course } = useRecording();
  const kept = useKeptFields(`${sessionId}:reading`);
  const form = useRef<HTMLDivElement>(null);
  const said = kept.fields[MINUTE];
  const next = steps.find(({ missing }) => missing.length > 0);
  const text = said && 'text' in said ? said.text : String(next?.minute ?? '');
  const value = readMinute(text);
  const step = steps.find(({ minute }) => minute === value);
  return {
    form,
    kept,
    minute: { text, value, set: (words) => kept.put(MINUTE, { text: words }) },
    standing: value === null ? [] : factsAt(course, { sessionId, minute: value }),
    due: step?.missing ?? [],
    read: (minute) => {
      kept.put(MINUTE, { text: String(minute) });
      focusField(form.current);
    },
    record: (entries) => {
      records.add({ sessionId, minute: value!, facts: entries });
      kept.replace({});
      focusField(form.current);
    },
  };
}
