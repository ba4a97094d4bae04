import type { MeetingView } from '@consilium/contracts';
import { nextOnList } from '@consilium/domain';
import { IconArrowRight, IconPencil } from '@tabler/icons-react';
import { useState } from 'react';
import { useMember } from '../auth/useMember';
import { meetingPaths } from './meetingPaths';
import { RefusedMove } from '../ui/RefusedMove';
import { Button, ButtonLink } from '../ui';
import { CancelMeeting, EndMeeting } from './dialogs';
import classes from './MeetingPage.module.css';
import { useLead } from './useLead';

/** The one next step of whoever facilitates, and what else they may do with the meeting. */
export function MeetingActions({ meeting }: { meeting: MeetingView }) {
  const [asked, setAsked] = useState<'end' | 'cancel' | null>(null);
  const lead = useLead(meeting, meeting.currentItemId ? { leaves: meeting.currentItemId } : {});
  const { id: memberId } = useMember();
  const may = (ability: MeetingView['abilities'][number]): boolean => meeting.abilities.includes(ability);
  const next = nextOnList(meeting.items);
  return (
    <>
      {may('meeting.facilitator') && meeting.facilitator.memberId !== memberId && (
        <Button busy={lead.isPending} onClick={() => lead.mutate({ action: 'facilitator', memberId })}>
          Take over the meeting
        </Button>
      )}
      {may('meeting.change') && (
        <ButtonLink to={meetingPaths.editMeeting(meeting.id)} icon={<IconPencil aria-hidden />}>
          Change
        </ButtonLink>
      )}
      {may('meeting.cancel') && <Button onClick={() => setAsked('cancel')}>Cancel it</Button>}
      {may('meeting.start') && (
        <Button
          kind="primary"
          busy={lead.isPending}
          notYet={meeting.items.length === 0 ? 'No case is on the list yet' : undefined}
          onClick={() => lead.mutate({ action: 'start' })}
        >
          Start the meeting
        </Button>
      )}
      {may('meeting.end') && (
        <Button kind={next ? 'secondary' : 'primary'} onClick={() => setAsked('end')}>
          End the meeting
        </Button>
      )}
      {may('meeting.move') && next && (
        <Button
          kind="primary"
          busy={lead.isPending}
          onClick={() => lead.mutate({ action: 'move', itemId: next.id })}
          iconAfter={<IconArrowRight aria-hidden />}
        >
          {`Move on to ${next.case?.code ?? 'the next case'}`}
        </Button>
      )}
      <RefusedMove error={lead.error} className={classes.failed} />
      <EndMeeting meeting={meeting} opened={asked === 'end'} onClose={() => setAsked(null)} />
      <CancelMeeting meeting={meeting} opened={asked === 'cancel'} onClose={() => setAsked(null)} />
    </>
  );
}
