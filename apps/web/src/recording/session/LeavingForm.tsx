import { askedInSession, DISCHARGE_CHECKS, PRESSURE_FIELD } from '@consilium/clinical';
import type { CaseFact, FactEntry, TreatmentSession } from '@consilium/contracts';
import { valueWords } from '../../course/valueWords';
import { FactsForm } from '../facts/FactsForm';
import { useRecording } from '../facts/RecordingContext';
import { factsAt, factsOfField } from '../facts/standing';
import { fieldLabel } from '../fields/fieldWords';
import { useKeptFields } from '../fields/useKeptFields';
import type { Records } from '../outbox/useRecordOutbox';
import classes from './session.module.css';

/** Answered at a minute, unlike all else that is asked before somebody leaves. */
const AT_A_MINUTE = 'mon.clear';
const CHECK_WORDS = Object.fromEntries(DISCHARGE_CHECKS.map(({ code, words }) => [code, words]));
const COMPARED = [PRESSURE_FIELD, 'spo2', 'moaas', 'cadss23'] as const;

interface LeavingFormProps {
  session: TreatmentSession;
  facts: readonly CaseFact[];
  /** Minutes since the dose was recorded. */
  now: number | undefined;
  records: Records;
}

/** The discharge checklist, with the last readings beside those before the dose. */
export function LeavingForm({ session, facts, now, records }: LeavingFormProps) {
  const { course } = useRecording();
  const kept = useKeptFields(`${session.id}:leaving`);
  const last = facts.reduce<number | undefined>((latest, { minute = latest }) => later(latest, minute), now);
  const clear = facts.filter(({ code }) => code === AT_A_MINUTE).at(-1);
  const asked = askedInSession(session).leaving.filter((code) => code !== AT_A_MINUTE || last !== undefined);
  const record = (entries: FactEntry[]): void => {
    const [ofMinute, ofSession] = [true, false].map((is) =>
      entries.filter(({ code }) => (code === AT_A_MINUTE) === is),
    );
    if (ofMinute!.length > 0) records.add({ sessionId: session.id, minute: last!, facts: ofMinute! });
    if (ofSession!.length > 0) records.add({ sessionId: session.id, facts: ofSession! });
    kept.replace({});
  };
  return (
    <>
      <ul className={classes.compared}>
        {COMPARED.flatMap((field) => comparedWords(field, facts) ?? []).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <FactsForm
        label="Before leaving"
        fields={asked}
        labels={CHECK_WORDS}
        kept={kept}
        standing={[...factsAt(course, { sessionId: session.id }), ...(clear ? [clear] : [])]}
        submit="Record"
        onRecord={record}
      />
    </>
  );
}

const later = (one: number | undefined, other: number | undefined): number | undefined =>
  one === undefined || (other !== undefined && other > one) ? other : one;

/** `Blood pressure 132/84 before, 128/80 at 120 min`; nothing where it was not read after the dose. */
function comparedWords(field: string, facts: readonly CaseFact[]): string | null {
  const read = factsOfField(facts, field).filter(({ minute }) => minute !== undefined);
  const at = (minute: number | undefined): string =>
    read
      .filter((fact) => fact.minute === minute)
      .map((fact) => (fact.value.is === 'quantity' ? fact.value.entered : valueWords(fact)))
      .join('/');
  const before = read.findLast(({ minute }) => minute! <= 0)?.minute;
  const after = read.findLast(({ minute }) => minute! > 0)?.minute;
  if (after === undefined) return null;
  return `${fieldLabel(field)} ${before === undefined ? 'not recorded' : at(before)} before, ${at(after)} at ${after} min`;
}
