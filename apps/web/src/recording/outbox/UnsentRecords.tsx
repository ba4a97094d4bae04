import type { FactEntry } from '@consilium/contracts';
import { useEffect, useState } from 'react';
import type { UnsentRecord } from '../../device/recordStore';
import { Button } from '../../ui';
import { useConnection } from '../../ui/connection';
import { isolated } from '../../ui/isolated';
import { valueWords } from '../../course/valueWords';
import { fieldLabel } from '../fields/fieldWords';
import { typedOfEntry, typedWords } from '../fields/typedWords';
import classes from '../facts/facts.module.css';
import { useRecording } from '../facts/RecordingContext';
import { factsAt } from '../facts/standing';
import type { Records } from './useRecordOutbox';

/** What was recorded here and the server does not have: what waits, and what it refused with the reason beside each value. */
export function UnsentRecords({ records, of }: { records: Records; of: (unsent: UnsentRecord) => boolean }) {
  return records.unsent
    .filter(of)
    .map((unsent) =>
      unsent.state === 'waiting' ? (
        <Waiting key={unsent.clientId} unsent={unsent} />
      ) : (
        <Refused key={unsent.clientId} unsent={unsent} records={records} />
      ),
    );
}

const placeWords = ({ minute }: UnsentRecord['record']): string => (minute === undefined ? '' : `Minute ${minute}: `);

/** What goes at once is not worth words that come and go. */
const WORTH_TELLING_MS = 2_000;

function Waiting({ unsent: { record } }: { unsent: UnsentRecord }) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), WORTH_TELLING_MS);
    return () => clearTimeout(timer);
  }, []);
  const { live } = useConnection();
  if (live && !late) return null;
  const words = record.facts.map((entry) => `${fieldLabel(entry.code)} ${typedWords(typedOfEntry(entry))}`);
  return (
    <p className={classes.unsent} role="status">
      {`${placeWords(record)}${words.join(', ')}. Waits on this device and goes once the line is back.`}
    </p>
  );
}

function Refused({ unsent, records }: { unsent: UnsentRecord; records: Records }) {
  const { course, nameOf } = useRecording();
  const { record, problem, clientId } = unsent;
  const reasons = new Map((problem?.errors ?? []).map(({ path, message }) => [Number(path.split('.')[1]), message]));
  const standing = factsAt(course, record);
  const stands = ({ code }: FactEntry) => standing.find((fact) => fact.code === code);
  const rest = record.facts.filter((entry, index) => !reasons.has(index) && !stands(entry));
  const again = (facts: FactEntry[]): void => {
    records.forget(clientId);
    if (facts.length > 0) records.add({ ...record, facts });
  };
  return (
    <div className={classes.unsent} data-refused role="alert">
      <p className={classes.reason}>{`${placeWords(record)}not recorded. ${problem?.detail ?? ''}`}</p>
      <ul>
        {record.facts.map((entry, index) => {
          const fact = stands(entry);
          return (
            <li key={entry.code}>
              {`${fieldLabel(entry.code)} ${typedWords(typedOfEntry(entry))}`}
              {fact && `: ${valueWords(fact)} stands, recorded by ${isolated(nameOf(fact.by))}`}
              {!fact && reasons.has(index) && `: ${reasons.get(index)}`}
            </li>
          );
        })}
      </ul>
      <div className={classes.submit}>
        {rest.length > 0 && (
          <Button size="small" onClick={() => again(rest)}>
            Record the rest
          </Button>
        )}
        <Button size="small" onClick={() => again([])}>
          Discard
        </Button>
      </div>
    </div>
  );
}
