import type { FactEntry } from '@consilium/contracts';
import { FactsForm } from '../facts/FactsForm';
import { useRecording } from '../facts/RecordingContext';
import { factsAt } from '../facts/standing';
import { useKeptFields } from '../fields/useKeptFields';
import type { Records } from '../outbox/useRecordOutbox';

interface OnceFormProps {
  label: string;
  sessionId: string;
  fields: readonly string[];
  records: Records;
}

/** What is asked once in a session: what is answered is recorded, what is not stays open. */
export function OnceForm({ label, sessionId, fields, records }: OnceFormProps) {
  const { course } = useRecording();
  const kept = useKeptFields(`${sessionId}:${label}`);
  const record = (facts: FactEntry[]): void => {
    records.add({ sessionId, facts });
    kept.replace({});
  };
  return (
    <FactsForm
      label={label}
      fields={fields}
      kept={kept}
      standing={factsAt(course, { sessionId })}
      submit="Record"
      onRecord={record}
    />
  );
}
