import { Select } from '@mantine/core';
import { ADVERSE_EVENT_CODES, factLabel } from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';
import { useState } from 'react';
import { Button, listbox, NotRecorded, Segmented } from '../../ui';
import formClasses from '../facts/facts.module.css';
import { useRecording } from '../facts/RecordingContext';
import { StandingFact } from '../facts/StandingFact';
import { factsAt } from '../facts/standing';
import { MinuteInput } from '../fields/MinuteInput';
import { readMinute } from '../fields/readMinute';
import type { Records } from '../outbox/useRecordOutbox';
import classes from './session.module.css';

const TERMS = ADVERSE_EVENT_CODES.map((code) => ({ value: code, label: factLabel(code) }));
const GRADES = [
  { value: '1', label: '1 mild' },
  { value: '2', label: '2 moderate' },
  { value: '3', label: '3 severe' },
  { value: '4', label: '4 life-threatening' },
  { value: '5', label: '5 death' },
] as const;

const list = new Intl.ListFormat('en-US', { type: 'conjunction' });

interface EventsProps {
  sessionId: string;
  facts: readonly CaseFact[];
  now: number | undefined;
  records: Records;
}

/** Adverse events of a session with their grade (CTCAE), and the way to add one. */
export function Events({ sessionId, facts, now, records }: EventsProps) {
  const { records: mayRecord } = useRecording();
  const events = facts.filter(({ code }) => ADVERSE_EVENT_CODES.includes(code));
  return (
    <>
      {events.length > 0 && (
        <ul className={classes.events}>
          {events.map((fact) => (
            <li key={fact.id}>
              {`${factLabel(fact.code)}, minute ${fact.minute}, grade `}
              <StandingFact fact={fact} />
            </li>
          ))}
        </ul>
      )}
      {events.length === 0 && !mayRecord && <NotRecorded />}
      {mayRecord && <AddEvent sessionId={sessionId} now={now} records={records} />}
    </>
  );
}

function AddEvent({ sessionId, now, records }: Omit<EventsProps, 'facts'>) {
  const { course } = useRecording();
  const [term, setTerm] = useState<string | null>(null);
  const [grade, setGrade] = useState<(typeof GRADES)[number]['value'] | null>(null);
  const [text, setText] = useState<string>();
  const minuteText = text ?? String(now ?? '');
  const minute = readMinute(minuteText);
  const stands = minute !== null && factsAt(course, { sessionId, minute }).find(({ code }) => code === term);
  const missing = [
    term === null && 'what happened',
    grade === null && 'its grade',
    minute === null && 'the minute',
  ].filter((one) => one !== false);
  return (
    <form
      aria-label="Adverse event"
      className={formClasses.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (term === null || grade === null || minute === null || stands) return;
        records.add({ sessionId, minute, facts: [{ code: term, total: Number(grade) }] });
        setTerm(null);
        setGrade(null);
        setText(undefined);
      }}
    >
      <div className={formClasses.fields}>
        <Select label="What happened" data={TERMS} value={term} searchable onChange={setTerm} {...listbox} />
        <MinuteInput text={minuteText} now={now} onChange={setText} />
      </div>
      <Segmented label="Grade" showLabel options={GRADES} value={grade} onChange={setGrade} />
      <div className={formClasses.submit}>
        <Button
          type="submit"
          notYet={
            stands
              ? 'It is recorded at this minute; correct that one'
              : missing.length > 0
                ? `Say ${list.format(missing)}`
                : undefined
          }
        >
          Record the event
        </Button>
      </div>
    </form>
  );
}
