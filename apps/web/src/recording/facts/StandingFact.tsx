import { factLabel } from '@consilium/clinical';
import type { CaseFact } from '@consilium/contracts';
import { useState } from 'react';
import { valueWords } from '../../course/valueWords';
import { isolated } from '../../ui/isolated';
import { CorrectDialog } from './CorrectDialog';
import classes from './facts.module.css';
import { useRecording } from './RecordingContext';

/** A value that stands, as the button that corrects it. */
export function StandingFact({ fact, words = valueWords(fact) }: { fact: CaseFact; words?: string }) {
  const { nameOf, mayRecord } = useRecording();
  const [opened, setOpened] = useState(false);
  const label = factLabel(fact.code);
  const corrected = fact.corrections > 0;
  const hint = `Recorded by ${isolated(nameOf(fact.by))}${corrected ? ', corrected' : ''}`;
  return (
    <>
      <button
        type="button"
        className={classes.value}
        data-absent={fact.value.is === 'absent' || undefined}
        aria-label={`${label} ${words}${corrected ? ', corrected' : ''}: ${mayRecord(fact.code) ? 'correct' : 'history'}`}
        data-hint={hint}
        onClick={() => setOpened(true)}
      >
        {words}
        {corrected && <span className={classes.corrected} aria-hidden />}
      </button>
      {opened && <CorrectDialog fact={fact} onClose={() => setOpened(false)} />}
    </>
  );
}
