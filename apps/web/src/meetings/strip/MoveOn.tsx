import type { MeetingListItem, MeetingPlace } from '@consilium/contracts';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { UNDO_MS } from '../../consultations/bar/JustEnded';
import { RefusedMove } from '../../consultations/RefusedMove';
import { closing, ConfirmDialog } from '../../consultations/start/ConfirmDialog';
import { OpenPoints, useOpenPoints } from '../../consultations/start/OpenPoints';
import { useServerNow } from '../../consultations/useServerNow';
import { Button } from '../../ui';
import { useLead, type Moved } from '../useLead';
import classes from './MeetingStrip.module.css';

/** The way to the next case: says first what is open here, and whether the case comes back. */
export function MoveOn({ meeting, here, next }: { meeting: MeetingListItem; here: MeetingPlace; next: MeetingPlace }) {
  const [asked, setAsked] = useState(false);
  const [chosen, setChosen] = useState<boolean | null>(null);
  const points = useOpenPoints();
  const lead = useLead(meeting, { onDone: () => setAsked(false), leaves: here.itemId });
  const leftOpen = chosen ?? points.length > 0;
  const words = `Move on to ${next.case?.code ?? 'the next case'}`;
  const returns = meeting.seriesId !== null;
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {words}
      </Button>
      <ConfirmDialog
        opened={asked}
        onClose={closing(() => setAsked(false), lead)}
        title={`${words}?`}
        confirm="Move on"
        busy={lead.isPending}
        error={lead.error}
        onConfirm={() => lead.mutate({ action: 'move', itemId: next.itemId, ...(returns && { leftOpen }) })}
      >
        <OpenPoints points={points} {...(returns && { leftOpen: { value: leftOpen, onChange: setChosen } })} />
      </ConfirmDialog>
    </>
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
