import { useNavigate } from 'react-router';
import { useRoom } from '../../rooms/RoomContext';
import type { DialogProps } from '../useDesk';
import { consultationPaths } from '../consultationPaths';
import { useCommand } from '../queries';
import { closing, ConfirmDialog } from './ConfirmDialog';
import classes from '../../ui/dialog.module.css';

/** Ends the consultation and leads to its summary. */
export function EndConsultation({ opened, onClose }: DialogProps) {
  const { state } = useRoom();
  const navigate = useNavigate();
  const end = useCommand(() => {
    onClose();
    void navigate(consultationPaths.summary(state.subject.id, state.consultation?.id));
  });
  return (
    <ConfirmDialog opened={opened} onClose={closing(onClose, end)} title="End the consultation?" confirm="End it" busy={end.isPending} error={end.error} onConfirm={() => end.mutate({ action: 'end' })}>
      <p className={classes.words}>
        Its summary is made from what stands in the room now: attendance, time per phase, questions with their answers, recommendations and open points. It does not change afterwards. The room stays open.
      </p>
    </ConfirmDialog>
  );
}
