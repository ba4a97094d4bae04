import { readNumber, valueProblemWords } from '@consilium/clinical';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { closing, ConfirmDialog } from '../ui/ConfirmDialog';
import { usePropose, type ThresholdOnPage } from './queries';
import { sayThreshold, withUnit } from './words';

/** Asks for another number of one threshold. A second person of clinical governance confirms it. */
export function ProposeDialog({ threshold, onClose }: { threshold: ThresholdOnPage; onClose: () => void }) {
  const { address, unit, value, least = '', most = '' } = threshold;
  const [typed, setTyped] = useState('');
  const propose = usePropose(onClose);
  const read = readNumber(typed);
  const number = read.ok ? read.value : undefined;
  return (
    <ConfirmDialog
      opened
      onClose={closing(onClose, propose)}
      title="Propose another number"
      confirm="Propose"
      notYet={number === undefined || number === value ? 'Enter another number first' : undefined}
      busy={propose.isPending}
      error={propose.error}
      onConfirm={() => number && propose.mutate({ thresholds: [{ address, value: number, ...(unit && { unit }) }] })}
    >
      <p>{`Now: ${sayThreshold(threshold)}. It may be from ${least} to ${withUnit(most, unit)}.`}</p>
      <TextInput
        label={unit ? `Number, in ${withUnit('', unit).trim()}` : 'Number'}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={typed !== '' && !read.ok && valueProblemWords(read.problem)}
        inputMode="decimal"
        autoComplete="off"
      />
      <p>
        A second person of clinical governance confirms or declines it. Evaluations that were made keep their version.
      </p>
    </ConfirmDialog>
  );
}
