import type { ConsultationState } from '@consilium/contracts';
import { IconCalendarEvent } from '@tabler/icons-react';
import { useState } from 'react';
import { serverNow } from '../../api/serverClock';
import { inSentence, useSayWhen } from '../../ui/useSayWhen';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button } from '../../ui';
import { isOutdated } from '../../ui/sayRefusedMove';
import { RefusedMove } from '../../ui/RefusedMove';
import { startsHere, takeStartedHere } from '../startedHere';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';
import classes from './ConsultationBar.module.css';

/** When the planned consultation is, who facilitates, and its beginning for whom may begin it. */
export function Planned({ facts }: { facts: ConsultationState }) {
  const { state, memberId } = useRoom();
  const { abilities } = useConsultation();
  const { ask, move } = useDesk();
  const [now] = useState(serverNow);
  const sayWhen = useSayWhen();
  // Loud only on its own day: for tomorrow's there is nothing to begin today.
  const isToday =
    facts.scheduledFor !== null && new Date(facts.scheduledFor).toDateString() === new Date(now).toDateString();
  const who = facts.facilitatorId === memberId ? 'you facilitate' : `${nameIn(state, facts.facilitatorId)} facilitates`;
  return (
    <section className={classes.bar} aria-label="Consultation">
      <div className={classes.planned}>
        <IconCalendarEvent aria-hidden />
        <p>
          <strong>{`Consultation planned for ${facts.scheduledFor ? inSentence(sayWhen(facts.scheduledFor)) : 'later'}`}</strong>
          {`, ${who}`}
        </p>
        <Button size="small" onClick={() => ask('plan')}>
          {abilities.includes('consultation.schedule') ? 'Change the plan' : 'See the plan'}
        </Button>
        {abilities.includes('consultation.start') && (
          <Button
            kind={isToday ? 'primary' : 'quiet'}
            size="small"
            busy={move.isPending}
            onClick={() => {
              startsHere(state.roomId);
              move.mutate({ action: 'start' }, { onError: () => takeStartedHere(state.roomId) });
            }}
          >
            Begin now
          </Button>
        )}
      </div>
      <RefusedMove error={!isOutdated(move.error, facts.version) && move.error} className={classes.failed} />
    </section>
  );
}
