import type { ConsultationState } from '@consilium/contracts';
import { useNavigate } from 'react-router';
import { paths } from '../../ui/paths';
import { useRoom } from '../../rooms/RoomContext';
import { useSlot } from '../../rooms/slots/RoomFeatures';
import { Button } from '../../ui';
import { useCommand } from '../queries';
import { RefusedMove } from '../../ui/RefusedMove';
import { UNDO_MS } from '../../ui/undo';
import { useEach } from '../../ui/useEach';
import { useConsultation } from '../useConsultation';
import { useServerNow } from '../../ui/useServerNow';
import classes from './ConsultationBar.module.css';

/** The consultation has just ended: whoever leads may take that back, unless its meeting has gone on. */
export function JustEnded({ facts }: { facts: ConsultationState }) {
  const { state } = useRoom();
  const { abilities } = useConsultation();
  const navigate = useNavigate();
  const endedAt = facts.endedAt === null ? 0 : Date.parse(facts.endedAt);
  const now = useServerNow(true);
  const reopen = useCommand(() => void navigate(paths.case(state.subject.id)));
  const stands = useEach(useSlot('useEndStands')).includes(true);
  if (!abilities.includes('consultation.reopen') || now > endedAt + UNDO_MS || (stands && !reopen.error)) return null;
  return (
    <section className={classes.bar} aria-label="Consultation">
      <div className={classes.planned}>
        <p role="status">The consultation ended.</p>
        {!stands && (
          <Button size="small" busy={reopen.isPending} onClick={() => reopen.mutate({ action: 'reopen' })}>
            Undo
          </Button>
        )}
      </div>
      <RefusedMove error={reopen.error} className={classes.failed} />
    </section>
  );
}
