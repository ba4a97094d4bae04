import { REASON_MAX, WITHIN_DAYS_MAX } from '@consilium/contracts';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { Segmented } from '../../ui';
import type { DialogProps } from '../../ui';
import { useCommand } from '../queries';
import { useConsultation } from '../useConsultation';
import classes from './TakeAway.module.css';
import { TextDialog } from './TextDialog';

const DAYS = [
  { value: 'business', label: 'Business days' },
  { value: 'calendar', label: 'Days' },
] as const;

/** The presenter says what they take from the consultation, and by when. It is part of the summary. */
export function TakeAway(props: DialogProps) {
  const command = useCommand();
  const { facts } = useConsultation();
  const [days, setDays] = useState('');
  const [counted, setCounted] = useState<'business' | 'calendar'>('business');
  const wrong = days !== '' && !(/^\d{1,3}$/.test(days) && Number(days) <= WITHIN_DAYS_MAX);
  return (
    <TextDialog
      {...props}
      inline
      title="What you take from it"
      words="The next step as you take it from this consultation, in your words. It is part of the summary."
      label="In your words"
      max={REASON_MAX}
      confirm="Say what you take from it"
      keptAs={`takeaway/${facts?.id ?? ''}`}
      notYet={wrong ? `At most ${WITHIN_DAYS_MAX} days` : undefined}
      onSend={(text, overrides) =>
        command.mutateAsync({
          action: 'take_away',
          text,
          ...(days !== '' && { within: { days: Number(days), business: counted === 'business' } }),
          ...overrides,
        })
      }
      after={
        <div className={classes.when}>
          <TextInput
            label="Done within"
            inputMode="numeric"
            autoComplete="off"
            className={classes.days}
            value={days}
            onChange={(event) => setDays(event.currentTarget.value.trim())}
          />
          <Segmented label="Counted in" options={DAYS} value={counted} onChange={setCounted} />
        </div>
      }
    />
  );
}
