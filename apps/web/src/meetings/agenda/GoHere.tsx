import type { MeetingItem, MeetingView } from '@consilium/contracts';
import { nextOnList } from '@consilium/domain';
import { RefusedMove } from '../../ui/RefusedMove';
import { Button } from '../../ui';
import { useLead } from '../useLead';
import classes from './agenda.module.css';

/** Whoever leads a meeting that runs may go to any case that waits; the next one has its button in the head. */
export function GoHere({ meeting, item }: { meeting: MeetingView; item: MeetingItem }) {
  const lead = useLead(meeting);
  const isNext = nextOnList(meeting.items)?.id === item.id;
  if (!meeting.abilities.includes('meeting.move') || item.state !== 'waiting' || !item.case || isNext) return null;
  return (
    <>
      <Button
        size="small"
        busy={lead.isPending}
        aria-label={`Go to ${item.case.code} now`}
        onClick={() => lead.mutate({ action: 'move', itemId: item.id })}
      >
        Go here now
      </Button>
      <RefusedMove error={lead.error} className={classes.failed} />
    </>
  );
}
