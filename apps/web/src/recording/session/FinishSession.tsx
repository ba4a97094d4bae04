import type { StepState } from '@consilium/clinical';
import type { TreatmentSession, TreatmentSessionState } from '@consilium/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { courseKeys } from '../../course/queries';
import { Button } from '../../ui';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { paths } from '../../ui/paths';
import { Refusal } from '../../ui/Refusal';
import classes from '../facts/facts.module.css';
import { useRecording } from '../facts/RecordingContext';
import { requests } from '../requests';
import { minuteWords } from './dueWords';

interface FinishSessionProps {
  session: TreatmentSession;
  /** Steps of the schedule of which something is not recorded. */
  unread: readonly StepState[];
}

/** Finishes the record of a session, opens it again, or withdraws it. What stands can be corrected either way. */
export function FinishSession({ session, unread }: FinishSessionProps) {
  const { caseId } = useRecording();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<'finished' | 'withdrawn' | null>(null);
  const change = useMutation({
    mutationFn: (state: TreatmentSessionState) => requests.changeSession(caseId, session, { state }),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: courseKeys.of(caseId) });
    },
    onSuccess: async (_, state) => {
      setAsked(null);
      if (state === 'withdrawn') await navigate(paths.case(caseId), { replace: true });
    },
  });
  const close = closing(() => setAsked(null), change);
  return (
    <div>
      <div className={classes.submit}>
        {session.state === 'finished' ? (
          <Button busy={change.isPending} onClick={() => change.mutate('open')}>
            Open the record again
          </Button>
        ) : (
          <Button onClick={() => setAsked('finished')}>Finish the record</Button>
        )}
        <Button kind="quiet" onClick={() => setAsked('withdrawn')}>
          It should not have been recorded
        </Button>
      </div>
      {asked === null && <Refusal error={change.error} />}
      <ConfirmDialog
        opened={asked === 'withdrawn'}
        onClose={close}
        title="Withdraw the record of this session?"
        confirm="Withdraw it"
        busy={change.isPending}
        error={change.error}
        onConfirm={() => change.mutate('withdrawn')}
      >
        <p>
          The session and all that was recorded in it count nowhere any more, and it does not come back. The room reads
          that it was withdrawn; the record keeps it.
        </p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === 'finished'}
        onClose={close}
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
