import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRoom } from '../../rooms/RoomContext';
import dialog from '../../ui/dialog.module.css';
import { paths } from '../../ui/paths';
import { useCommand } from '../queries';
import type { DialogProps } from '../../ui';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { OpenPoints, useOpenPoints } from '../../rooms/OpenPoints';

/** Says what is open, ends the consultation and leads to its summary. `returns`: its meeting's series can take the case up again. */
export function EndConsultation({ opened, onClose, returns }: DialogProps & { returns: boolean }) {
  const { state } = useRoom();
  const navigate = useNavigate();
  const points = useOpenPoints();
  const [chosen, setChosen] = useState<boolean | null>(null);
  const leftOpen = chosen ?? points.length > 0;
  const end = useCommand(() => {
    setChosen(null);
    onClose();
    void navigate(paths.summary(state.subject.id, state.parts.consultation?.id));
  });
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, end)}
      title="End the consultation?"
      confirm="End it"
      busy={end.isPending}
      error={end.error}
      onConfirm={() => end.mutate({ action: 'end', ...(returns && { leftOpen }) })}
    >
      <OpenPoints points={points} {...(returns && { leftOpen: { value: leftOpen, onChange: setChosen } })} />
      <p className={dialog.words}>
        Its summary is made from what the room has now. For ten seconds you can take the end back. The room stays open.
      </p>
    </ConfirmDialog>
  );
}
