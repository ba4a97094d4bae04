import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { serverNow } from '../../api/serverClock';
import { sayRefusedMove } from '../../ui/sayRefusedMove';
import { useCheck } from '../../gate/check/useCheck';
import type { Overridden } from '../../gate/check/overridden';
import { useCheckedForm } from '../../gate/check/useCheckedForm';
import { ScannedField } from '../../gate/field/ScannedField';
import { Button, LoadingBars, sayTime, Segmented } from '../../ui';
import { sayZone } from '../words';
import classes from './form.module.css';
import { missingIn, ownZone, startOf, type MeetingForm } from './meetingForm';
import { PeopleField } from './PeopleField';
import { RepeatFields } from './RepeatFields';
import { useKeptForm } from './useKeptForm';
import { Refusal } from '../../ui/Refusal';

/** A form that is sent, with the reasons for what was found in its title. */
export interface SentForm extends Overridden {
  form: MeetingForm;
}

export interface MeetingFormFieldsProps {
  /** Under which the form is kept on the device until it is sent. */
  keptAs: string;
  begin: MeetingForm;
  /** It is a meeting of a series already. */
  inSeries?: boolean;
  /** People are chosen here; in a meeting that is there already they are on its page. */
  withPeople?: boolean;
  confirm: string;
  send: (sent: SentForm) => Promise<unknown>;
  onLeave: () => void;
}

const REACH = [
  { value: 'this', label: 'Only this meeting' },
  { value: 'later', label: 'This and all later ones' },
] as const;
type Reach = (typeof REACH)[number]['value'];

/** Title, time, how it repeats, and who takes part. */
export function MeetingFormFields({
  keptAs,
  begin,
  inSeries = false,
  withPeople = false,
  confirm,
  send,
  onLeave,
}: MeetingFormFieldsProps) {
  const { kept, keep, onSent } = useKeptForm(keptAs);
  const [first] = useState(begin);
  const form = kept ?? first;
  const check = useCheck({ text: form.title, profile: 'operational', off: form.title === first.title });
  const sending = useCheckedForm({
    checks: [check],
    missing: missingIn(form, serverNow()),
    send: (overridden) => send({ form, ...overridden }),
    onSent,
  });
  if (kept === undefined) return <LoadingBars widths={[90, 76]} />;
  const set = (change: Partial<MeetingForm>): void => keep({ ...form, ...change });
  return (
    <form className={classes.form} onSubmit={sending.onSubmit} noValidate aria-label="The meeting">
      <ScannedField check={check} name="the title">
        {(ref) => (
          <TextInput
            ref={ref}
            label="Title"
            description="Of the meeting, not of a case."
            autoComplete="off"
            value={form.title}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
        )}
      </ScannedField>
      <TextInput
        type="datetime-local"
        className={classes.when}
        label="When"
        description={`By the clocks of ${sayZone(form.repeats ? form.timeZone : ownZone())}.${ownTime(form)}`}
        value={form.when}
        onChange={(event) => set({ when: event.currentTarget.value })}
      />
      {inSeries && form.repeats && form.when !== first.when && (
        <Segmented<Reach>
          label="Which meetings move"
          showLabel
          options={REACH}
          value={form.later ? 'later' : 'this'}
          onChange={(value) => set({ later: value === 'later' })}
        />
      )}
      <RepeatFields form={form} onChange={set} />
      {withPeople && <PeopleField people={form.people} onChange={(people) => set({ people })} />}
      <Refusal error={sending.error} say={sayRefusedMove}>
        What you wrote is kept here.
      </Refusal>
      <div className={classes.choice}>
        <Button {...sending.button} kind="primary">
          {confirm}
        </Button>
        <Button
          onClick={() => {
            keep(null);
            onLeave();
          }}
        >
          Not now
        </Button>
      </div>
    </form>
  );
}

/** The same in the reader's own time, where that is another. */
function ownTime(form: MeetingForm): string {
  const start = startOf(form);
  return start === null || !form.repeats || form.timeZone === ownZone() ? '' : ` ${sayTime(start)} by your own.`;
}
