import type { OpenHold } from '@consilium/contracts';
import { useMutation } from '@tanstack/react-query';
import { useRoom } from '../../rooms/RoomContext';
import { requests } from '../requests';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';

/** Takes back one's own hold, after a question. `hold`: which one; null while none is being withdrawn. */
export function WithdrawHold({ hold, onClose }: { hold: OpenHold | null; onClose: () => void }) {
  const { state } = useRoom();
  const withdraw = useMutation({
    mutationFn: (holdId: string) => requests.withdrawHold(state.roomId, holdId),
    onSuccess: onClose,
  });
  return (
    <ConfirmDialog
      opened={hold !== null}
      onClose={closing(onClose, withdraw)}
      title="Withdraw the safety hold"
      confirm="Withdraw"
      busy={withdraw.isPending}
      error={withdraw.error}
      onConfirm={() => hold && withdraw.mutate(hold.id)}
    >
      <p>Nobody answers it then. What you wrote stays in the room.</p>
    </ConfirmDialog>
  );
}
