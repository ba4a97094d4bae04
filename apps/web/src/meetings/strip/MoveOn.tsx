import type { MeetingListItem, MeetingPlace } from '@consilium/contracts';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { UNDO_MS } from '../../ui/undo';
import { RefusedMove } from '../../ui/RefusedMove';
import { closing, ConfirmDialog } from '../../ui/ConfirmDialog';
import { OpenPoints, useOpenPoints } from '../../rooms/OpenPoints';
import { useServerNow } from '../../ui/useServerNow';
import { Button } from '../../ui';
import { useLead, type Moved } from '../useLead';
import classes from './MeetingStrip.module.css';

/** Where a meeting moves on to, as the button and the dialog's title say it. */
export const sayMoveOn = (next: MeetingPlace): string => `Move on to ${next.case?.code ?? 'the next case'}`;

export interface MoveOnDialogProps {
  opened: boolean;
  onClose: () => void;
  meeting: MeetingListItem;
  here: MeetingPlace;
  next: MeetingPlace;
}

/** The way to the next case: says first what is open here, and whether the case comes back. */
export function MoveOnDialog({ opened, onClose, meeting, here, next }: MoveOnDialogProps) {
  const [chosen, setChosen] = useState<boolean | null>(null);
  const points = useOpenPoints();
  const lead = useLead(meeting, { onDone: onClose, leaves: here.itemId });
  const leftOpen = chosen ?? points.length > 0;
  const returns = meeting.seriesId !== null;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={closing(onClose, lead)}
      title={`${sayMoveOn(next)}?`}
      confirm="Move on"
      busy={lead.isPending}
      error={lead.error}
      onConfirm={() => lead.mutate({ action: 'move', itemId: next.itemId, ...(returns && { leftOpen }) })}
    >
      <OpenPoints points={points} {...(returns && { leftOpen: { value: leftOpen, onChange: setChosen } })} />
    </ConfirmDialog>
  );
}

/** In the room that whoever leads has just come to: the way back, for a moment. */
export function UndoMove({ meeting }: { meeting: MeetingListItem }) {
  const moved = useLocation().state as Moved | null;
  const now = useServerNow(moved?.left !== undefined);
  const lead = useLead(meeting);
  if (!moved?.left || !meeting.abilities.includes('meeting.undo_move') || now > moved.at + UNDO_MS) return null;
  const { left } = moved;
  return (
    <>
      <Button size="small" busy={lead.isPending} onClick={() => lead.mutate({ action: 'undo_move', itemId: left })}>
        Undo the move
      </Button>
      <RefusedMove error={lead.error} className={classes.failed} />
    </>
  );
}
