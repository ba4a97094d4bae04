import { factLabel, isEntryProblem, saysNothing, typedEntries, type Typed } from '@consilium/clinical';
import type { CaseFact, CorrectFact } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { courseKeys } from '../../course/queries';
import { Button, focusFirstField } from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { Dialog } from '../../ui/Dialog';
import { Refusal } from '../../ui/Refusal';
import { FactField } from '../fields/FactField';
import type { FieldProblem } from '../fields/fieldProps';
import { requests } from '../requests';
import { FactHistoryList } from './FactHistoryList';
import { useRecording } from './RecordingContext';

/** A value as the field would have it. */
function typedOf({ value }: CaseFact): Typed {
  switch (value.is) {
    case 'quantity':
      return { text: value.entered, unit: value.unit };
    case 'score':
      return { text: String(value.total) };
    case 'choice':
      return { choice: value.choice };
    case 'yes_no':
      return { yes: value.yes };
    case 'absent':
      return { absent: value.reason };
  }
}

/** What stood in one place, and another value in its place. What stood before stays readable. */
export function CorrectDialog({ fact, onClose }: { fact: CaseFact; onClose: () => void }) {
  const { caseId, mayRecord } = useRecording();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Typed | undefined>(() => typedOf(fact));
  const [problem, setProblem] = useState<FieldProblem>();
  const correct = useMutation({
    mutationFn: (body: CorrectFact) => requests.correct(caseId, fact.id, body),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: courseKeys.of(caseId) });
      onClose();
    },
    // It was corrected meanwhile: the page shows what stands by then.
    onError: () => void client.invalidateQueries({ queryKey: courseKeys.of(caseId) }),
  });
  const change = (next: Typed | undefined): void => {
    setProblem(undefined);
    setTyped(next);
  };
  const save = (): void => {
    if (typed === undefined || saysNothing(typed))
      return setProblem({ message: 'Enter a value, or say why there is none' });
    const read = typedEntries(fact.code, typed);
    if (isEntryProblem(read)) return setProblem(read);
    const { code: _, ...entry } = read[0]!;
    setProblem(undefined);
    correct.mutate(entry as CorrectFact);
  };
  const title = `${factLabel(fact.code)}${fact.minute === undefined ? '' : `, minute ${fact.minute}`}`;
  return (
    <Dialog opened onClose={onClose} title={title}>
      <form
        ref={focusFirstField}
        className={dialog.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!correct.isPending) save();
        }}
      >
        {mayRecord(fact.code) && (
          <>
            <FactField field={fact.code} typed={typed} problem={problem} onChange={change} />
            <Refusal error={correct.error} />
            <div className={dialog.choice}>
              <Button type="submit" kind="primary" busy={correct.isPending}>
                Correct
              </Button>
              <Button busy={correct.isPending} onClick={() => correct.mutate({ withdrawn: true })}>
                It should not have been recorded
              </Button>
            </div>
          </>
        )}
        <FactHistoryList fact={fact} />
      </form>
    </Dialog>
  );
}
