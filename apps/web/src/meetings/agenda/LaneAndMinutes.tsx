import { MEETING_LANES, type MeetingItem, type MeetingLane } from '@consilium/contracts';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Tag, type TagTone } from '../../ui';
import { LANE_WORDS } from '../words';
import classes from './agenda.module.css';
import { nameOfItem, type Arrange } from './useArrange';
import { isComposing } from '../../ui/keyboard';

const MINUTES_MAX = 240;
const BY_READINESS = 'readiness';
const OPTIONS = [
  ...MEETING_LANES.map((value) => ({ value, label: LANE_WORDS[value] })),
  { value: BY_READINESS, label: 'As readiness says' },
];
const TONES: Record<MeetingLane, TagTone> = { discuss: 'plain', not_ready: 'caution', standard_path: 'outline' };

interface LaneAndMinutesProps {
  item: MeetingItem;
  total: number;
  arrange: Arrange;
}

/** Lane and minutes of a case, with the running total: words, or fields for whoever arranges the list. */
export function LaneAndMinutes({ item, total, arrange }: LaneAndMinutesProps) {
  const { lane, minutes, state } = item;
  const name = nameOfItem(item);
  if (!arrange.allowed || state !== 'waiting') {
    return (
      <p className={classes.words}>
        <Tag tone={TONES[lane]}>{LANE_WORDS[lane]}</Tag>
        <Minutes minutes={`${minutes} min`} lane={lane} total={total} />
      </p>
    );
  }
  return (
    <div className={classes.fields}>
      <NativeSelect
        aria-label={`Lane of ${name}`}
        data={OPTIONS}
        value={lane}
        onChange={({ currentTarget: { value } }) =>
          arrange.set(item, { lane: value === BY_READINESS ? null : (value as MeetingLane) })
        }
      />
      <MinutesField
        key={minutes}
        name={name}
        minutes={minutes}
        onChange={(next) => arrange.set(item, { minutes: next })}
      />
      <Minutes minutes="min" lane={lane} total={total} />
    </div>
  );
}

function Minutes({ minutes, lane, total }: { minutes: string; lane: MeetingLane; total: number }) {
  return <span className="quiet">{lane === 'discuss' ? `${minutes}, ${total} in all` : minutes}</span>;
}

/** Kept when the field is left or on Enter; what is no number of minutes falls back to what was there. */
function MinutesField({
  name,
  minutes,
  onChange,
}: {
  name: string;
  minutes: number;
  onChange: (minutes: number) => void;
}) {
  const [text, setText] = useState(String(minutes));
  const keep = (): void => {
    const next = Number(text);
    if (next >= 1 && next <= MINUTES_MAX && next !== minutes) onChange(next);
    else setText(String(minutes));
  };
  return (
    <TextInput
      aria-label={`Minutes for ${name}`}
      className={classes.number}
      inputMode="numeric"
      autoComplete="off"
      value={text}
      onChange={(event) => setText(event.currentTarget.value.replace(/\D/g, '').slice(0, 3))}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && !isComposing(event) && keep()}
    />
  );
}
