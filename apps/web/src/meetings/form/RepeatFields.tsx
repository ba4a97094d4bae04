import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { Segmented, listbox } from '../../ui';
import { sayZone } from '../words';
import classes from './form.module.css';
import type { MeetingForm } from './meetingForm';

const TIMES = [
  { value: 'once', label: 'Once' },
  { value: 'series', label: 'Repeats' },
] as const;
type Times = (typeof TIMES)[number]['value'];

/** Whether it repeats, every how many weeks, and by whose clocks. */
export function RepeatFields({
  form,
  onChange,
}: {
  form: MeetingForm;
  onChange: (change: Partial<MeetingForm>) => void;
}) {
  const zones = useMemo(() => zonesWith(form.timeZone), [form.timeZone]);
  return (
    <div className={classes.repeat}>
      <div>
        <Segmented<Times>
          label="How often"
          showLabel
          options={TIMES}
          value={form.repeats ? 'series' : 'once'}
          onChange={(value) => onChange({ repeats: value === 'series' })}
        />
        {form.repeats && (
          <p className={classes.hint}>
            What a meeting leaves open returns to the next one by itself. Its local time stays when the clocks change.
          </p>
        )}
      </div>
      {form.repeats && (
        <div className={classes.pair}>
          <TextInput
            label="Every"
            rightSection={<span className="quiet">weeks</span>}
            rightSectionWidth={60}
            className={classes.weeks}
            inputMode="numeric"
            autoComplete="off"
            value={form.weeks}
            onChange={(event) => onChange({ weeks: event.currentTarget.value.replace(/\D/g, '').slice(0, 2) })}
          />
          <Select
            label="Time zone"
            data={zones}
            value={form.timeZone}
            onChange={(timeZone) => timeZone && onChange({ timeZone })}
            searchable
            limit={60}
            allowDeselect={false}
            withCheckIcon={false}
            nothingFoundMessage="No time zone of that name"
            {...listbox}
          />
        </div>
      )}
    </div>
  );
}

/** Every time zone that this browser knows, and the one that is chosen. */
function zonesWith(chosen: string): { value: string; label: string }[] {
  const names = new Set(['UTC', chosen, ...Intl.supportedValuesOf('timeZone')]);
  return [...names].toSorted().map((value) => ({ value, label: sayZone(value) }));
}
