import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { serverNow } from '../../api/serverClock';
import { fieldOf } from './when';

/** The platform's date and time of a consultation; a meeting's, never a case's. */
export function WhenField({ value, onChange }: { value: string; onChange: (field: string) => void }) {
  const [now] = useState(serverNow);
  return (
    <TextInput
      type="datetime-local"
      label="When"
      min={fieldOf(now)}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
