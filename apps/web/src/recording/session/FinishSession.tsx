import type { StepState } from '@consilium/clinical';
import type { TreatmentSession, TreatmentSessionState } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { courseKeys } from '../../course/queries';
import { Button } from '../../ui';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { Refusal } from '../../ui/Refusal';
import { useRecording } from '../facts/RecordingContext';
import { requests } from '../requests';
import { minuteWords } from './dueWords';

interface FinishSessionProps {
  session: TreatmentSession;
  /** Steps of the schedule of which something is not recorded. */
  unread: readonly StepState[];
}

/** Finishes the record of a session, or opens it again. What stands can be corrected either way. */
export function FinishSession({ session, unread }: FinishSessionProps) {
  const { caseId } = useRecording();
  const client = useQueryClient();
  const [asked, setAsked] = useState(false);
  const change = useMutation({
    mutationFn: (state: TreatmentSessionState) => requests.changeSession(caseId, session, { state }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: courseKeys.of(caseId) });
    },
    onSuccess: () => setAsked(false),
  });
  if (session.state === 'finished')
    return (
      <div>
        <Button busy={change.isPending} onClick={() => change.mutate('open')}>
          Open the record again
        </Button>
        <Refusal error={change.error} />
      </div>
    );
  return (
    <div>
      <Button onClick={() => setAsked(true)}>Finish the record</Button>
      <ConfirmDialog
        opened={asked}
        onClose={closing(() => setAsked(false), change)}
        title="Finish the record of this session?"
        confirm="Finish it"
        busy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate('finished')}
      >
        <p>The room reads that it is finished. Values can still be corrected, and the record can be opened again.</p>
        {unread.length > 0 && (
          <p>{`Not recorded of the schedule: ${unread.map(({ minute }) => minuteWords(minute).toLowerCase()).join(', ')}.`}</p>
        )}
      </ConfirmDialog>
    </div>
  );
}
