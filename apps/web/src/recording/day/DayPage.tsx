import { Select } from '@mantine/core';
import { CASE_FACTS, type FactCode } from '@consilium/clinical';
import type { FactEntry } from '@consilium/contracts';
import { useRef } from 'react';
import { listbox, Card, EmptyState, PageTitle, SectionHead } from '../../ui';
import { FactsForm, focusField } from '../facts/FactsForm';
import formClasses from '../facts/facts.module.css';
import { useRecording } from '../facts/RecordingContext';
import { factsAt } from '../facts/standing';
import { DayInput, readDay } from '../fields/DayInput';
import { useKeptFields } from '../fields/useKeptFields';
import { UnsentRecords } from '../outbox/UnsentRecords';
import { useRecords } from '../outbox/useRecordOutbox';
import { RecordingPage } from '../RecordingPage';
import { askedBeside, groupOf, isFoundAlone } from './groups';

/** Facts of a day outside of sessions: scales, laboratory results, weight, history. */
export function DayPage() {
  return (
    <RecordingPage>
      {(course, code) => (
        <>
          <PageTitle tab={`Record facts, ${code}`}>Record facts of a day</PageTitle>
          {course.abilities.includes('course.record') ? (
            <Day />
          ) : (
            <EmptyState title="Nothing to record here">Owner and treating members of the case record.</EmptyState>
          )}
        </>
      )}
    </RecordingPage>
  );
}

const DAY = 'day';
const CHOSEN = 'chosen';
/** The list of drugs is long: what is searched for is found among all. */
const MOST_OPTIONS = 120;

function Day() {
  const { caseId, course, mayRecord } = useRecording();
  const records = useRecords(caseId);
  const kept = useKeptFields(`${caseId}:day`);
  const form = useRef<HTMLDivElement>(null);
  const [said, listed] = [DAY, CHOSEN].map((name) => kept.fields[name]);
  const day = { text: '', sure: false, ...(said && 'text' in said ? said : {}) };
  const chosen = listed && 'choice' in listed ? listed.choice.split(' ') : [];
  const { relDay, notYet } = readDay(day, course, new Date());
  const choose = (code: string | null): void => {
    if (code === null) return;
    const added = [code, ...askedBeside(code)].filter((one) => !chosen.includes(one) && mayRecord(one));
    kept.put(CHOSEN, { choice: [...chosen, ...added].join(' ') });
    focusField(form.current, code);
  };
  const record = (facts: FactEntry[]): void => {
    records.add({ relDay: relDay!, ...(day.sure && { sure: true }), facts });
    kept.replace({ [DAY]: day });
  };
  return (
    <>
      <UnsentRecords records={records} of={({ record: { sessionId } }) => sessionId === undefined} />
      <div ref={form}>
        <Card>
          <SectionHead>What was found</SectionHead>
          <FactsForm
            label="Facts of a day"
            fields={chosen}
            kept={kept}
            standing={relDay === null ? [] : factsAt(course, { relDay })}
            submit="Record"
            primary
            notYet={notYet}
            onRecord={record}
          >
            <div className={formClasses.fields}>
              <DayInput
                day={day}
                course={course}
                description="Whole days from day 0 of the case; before it with a minus."
                onChange={(next) => kept.put(DAY, next)}
              />
              <Select
                // Another one each time: what was searched for is found.
                key={chosen.length}
                label="Add"
                description="A scale, a laboratory test, the weight, a medication, a finding of the history."
                data={optionsOf(
                  CASE_FACTS.filter((one) => isFoundAlone(one) && mayRecord(one.code) && !chosen.includes(one.code)),
                )}
                value={null}
                searchable
                limit={MOST_OPTIONS}
                onChange={choose}
                {...listbox}
              />
            </div>
          </FactsForm>
        </Card>
      </div>
    </>
  );
}

function optionsOf(facts: readonly FactCode[]) {
  const groups = [...new Set(facts.map(groupOf))];
  return groups.map((group) => ({
    group,
    items: facts.filter((fact) => groupOf(fact) === group).map(({ code, label }) => ({ value: code, label })),
  }));
}
