import type { Typed } from '@consilium/clinical';
import type { CaseFact, FactEntry } from '@consilium/contracts';
import { useState, type ReactNode } from 'react';
import { Button, NotRecorded } from '../../ui';
import { isolated } from '../../ui/isolated';
import { FactField } from '../fields/FactField';
import { readFields, type FieldsRead } from '../fields/readFields';
import type { KeptFields } from '../fields/useKeptFields';
import { fieldLabel } from '../fields/fieldWords';
import { typedWords } from '../fields/typedWords';
import classes from './facts.module.css';
import { useRecording } from './RecordingContext';
import { StandingFact } from './StandingFact';
import { factsOfField, fieldsBeside } from './standing';

export interface FactsFormProps {
  /** Accessible name of the form. */
  label: string;
  fields: readonly string[];
  kept: KeptFields;
  /** What stands in this place. */
  standing: readonly CaseFact[];
  due?: readonly string[];
  /** Names of fields that are asked in other words here. */
  labels?: Readonly<Record<string, string>>;
  /** On the button. */
  submit: string;
  /** Why nothing can be recorded yet. */
  notYet?: string;
  primary?: boolean;
  onRecord: (entries: FactEntry[]) => void;
  /** Beside the button. */
  more?: ReactNode;
  /** Above the fields: the minute, the day. */
  children?: ReactNode;
}

/** Takes the focus to a field of the form, or to the first, once it is drawn. */
export function focusField(form: HTMLElement | null, field?: string): void {
  const wanted = field === undefined ? '[data-field] input' : `[data-field="${field}"] input`;
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(wanted)?.focus());
}

/** Fields of one place. Where a value stands it is shown in the place of its field, with the way to correct it. */
export function FactsForm({
  label,
  fields: asked,
  kept,
  standing,
  due = [],
  labels = {},
  onRecord,
  more,
  children,
  ...button
}: FactsFormProps) {
  const { mayRecord, records } = useRecording();
  const [problems, setProblems] = useState<FieldsRead['problems']>({});
  const fields = fieldsBeside(asked, standing);
  const open = fields.filter((field) => factsOfField(standing, field).length === 0);
  const record = (form: HTMLFormElement): void => {
    const { entries, problems: found } = readFields(open, kept.fields);
    setProblems(found);
    if (Object.keys(found).length > 0) {
      // Once the page has marked what is wrong.
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    if (entries.length === 0) return;
    onRecord(entries);
  };
  const nothing = readFields(open, kept.fields);
  const isEmpty = nothing.entries.length === 0 && Object.keys(nothing.problems).length === 0;
  return (
    <form
      aria-label={label}
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (button.notYet === undefined) record(event.currentTarget);
      }}
    >
      {children}
      <div className={classes.fields}>
        {fields.map((field) =>
          open.includes(field) ? (
            mayRecord(field) ? (
              <div key={field} data-field={field}>
                <FactField
                  field={field}
                  label={labels[field]}
                  typed={kept.fields[field]}
                  problem={problems[field]}
                  due={due.includes(field)}
                  onChange={(typed) => {
                    setProblems(({ [field]: _, ...others }) => others);
                    kept.put(field, typed);
                  }}
                />
              </div>
            ) : (
              <Unrecorded key={field} label={labels[field] ?? fieldLabel(field)} />
            )
          ) : (
            <Standing
              key={field}
              label={labels[field] ?? fieldLabel(field)}
              facts={factsOfField(standing, field)}
              typed={kept.fields[field]}
              onDiscard={() => kept.put(field, undefined)}
            />
          ),
        )}
      </div>
      {records && open.length > 0 && (
        <div className={classes.submit}>
          <Button
            type="submit"
            kind={button.primary ? 'primary' : 'secondary'}
            notYet={button.notYet ?? (isEmpty ? 'Nothing is entered yet' : undefined)}
          >
            {button.submit}
          </Button>
          {more}
        </div>
      )}
    </form>
  );
}

/** For who may not record it. */
function Unrecorded({ label }: { label: string }) {
  return (
    <div className={classes.standing}>
      <span className={classes.name}>{label}</span>
      <NotRecorded />
    </div>
  );
}

interface StandingProps {
  label: string;
  facts: readonly CaseFact[];
  /** What was typed for it before it was recorded by somebody. */
  typed: Typed | undefined;
  onDiscard: () => void;
}

/** What stands where a field would be. What was typed for it is not sent any more, and stays until its author gives it up. */
function Standing({ label, facts, typed, onDiscard }: StandingProps) {
  const { nameOf } = useRecording();
  return (
    <div className={classes.standing}>
      <span className={classes.name}>{label}</span>
      <span>
        {facts.map((fact, index) => (
          <span key={fact.id}>
            {index > 0 && ' / '}
            <StandingFact fact={fact} />
          </span>
        ))}
      </span>
      {typed && (
        <div className={classes.taken} role="alert">
          <p>{`Recorded by ${isolated(nameOf(facts[0]!.by))} meanwhile; yours was ${typedWords(typed)}. Correct it where yours is right.`}</p>
          <Button size="small" onClick={onDiscard}>
            Discard mine
          </Button>
        </div>
      )}
    </div>
  );
}
