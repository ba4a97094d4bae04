import { useMutation } from '@tanstack/react-query';
import { useRoom } from '../../rooms/RoomContext';
import { Button } from '../../ui';
import { RefusedMove } from '../../ui/RefusedMove';
import { requests } from '../requests';
import { startsHere, takeStartedHere } from '../startedHere';
import { useConsultation } from '../useConsultation';
import classes from './ConsultationBar.module.css';

/** The one thing to do in the head of a room in which nothing runs: one press starts, with the usual minutes; others are in the menu beside it. */
export function StartConsultation() {
  const { state } = useRoom();
  const may = useConsultation().abilities.includes('consultation.open');
  const start = useMutation({
    mutationFn: () => requests.open(state.roomId, {}),
    onMutate: () => startsHere(state.roomId),
    onError: () => takeStartedHere(state.roomId),
  });
  if (!may || state.parts.case.status !== 'open') return null;
  return (
    <>
      <RefusedMove error={start.error} className={classes.failed} />
      <Button kind="primary" busy={start.isPending} onClick={() => start.mutate()}>
        Start<span className={classes.longer}> consultation</span>
      </Button>
    </>
  );
}
