import type { ConsultationFacts } from '@consilium/contracts';
import { IconCalendarEvent } from '@tabler/icons-react';
import { inSentence, useSayWhen } from '../../cases/useSayWhen';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button } from '../../ui';
import { isOutdated } from '../queries';
import { RefusedMove } from '../RefusedMove';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';
import classes from './ConsultationBar.module.css';

/** When the planned consultation is, who facilitates, and its beginning for whom may begin it. */
export function Planned({ facts }: { facts: ConsultationFacts }) {
  const { state, memberId } = useRoom();
  const { abilities } = useConsultation();
  const { move } = useDesk();
  const sayWhen = useSayWhen();
  const who = facts.facilitatorId === memberId ? 'you facilitate' : `${nameIn(state, facts.facilitatorId)} facilitates`;
  return (
    <section className={classes.bar} aria-label="Consultation">
      <div className={classes.planned}>
        <IconCalendarEvent size={16} stroke={1.75} aria-hidden />
        <p>
          <strong>{`Consultation planned for ${facts.scheduledFor ? inSentence(sayWhen(facts.scheduledFor)) : 'later'}`}</strong>
          {`, ${who}`}
        </p>
        {abilities.includes('consultation.start') && (
          <Button kind="primary" size="small" busy={move.isPending} onClick={() => move.mutate({ action: 'start' })}>
            Begin now
          </Button>
        )}
      </div>
      <RefusedMove error={!isOutdated(move.error, facts.version) && move.error} className={classes.failed} />
    </section>
  );
}
