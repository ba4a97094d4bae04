import type { MeetingView } from '@consilium/contracts';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { closing, ConfirmDialog } from '../ui/ConfirmDialog';
import type { DialogProps } from '../ui';
import classes from './MeetingPage.module.css';
import { useLead } from './useLead';

interface MeetingDialogProps extends DialogProps {
  meeting: MeetingView;
}

/** What becomes of what is left open. */
function useGoesOn({ series }: MeetingView): string {
  const sayWhen = useSayWhen();
  return series
    ? `What is left open returns to the next one by itself, ${inSentence(sayWhen(series.nextAt))}.`
    : 'It does not repeat, so nothing returns by itself.';
}

/** Ends a meeting that runs. */
export function EndMeeting({ meeting, opened, onClose }: MeetingDialogProps) {
  const lead = useLead(meeting, { onDone: onClose });
  const goesOn = useGoesOn(meeting);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, lead)}
      title="End the meeting?"
      confirm="End it"
      busy={lead.isPending}
      error={lead.error}
      onConfirm={() => lead.mutate({ action: 'end' })}
    >
      <p
        className={classes.dialog}
      >{`The consultation of the current case ends with it, and its summary is kept. ${goesOn}`}</p>
    </ConfirmDialog>
  );
}

/** Takes a planned meeting off. */
export function CancelMeeting({ meeting, opened, onClose }: MeetingDialogProps) {
  const lead = useLead(meeting, { onDone: onClose });
  const goesOn = useGoesOn(meeting);
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, lead)}
      title="Cancel the meeting?"
      confirm="Cancel the meeting"
      busy={lead.isPending}
      error={lead.error}
      onConfirm={() => lead.mutate({ action: 'cancel' })}
    >
      <p className={classes.dialog}>{`Everybody who takes part sees that it was cancelled. ${goesOn}`}</p>
    </ConfirmDialog>
  );
}
