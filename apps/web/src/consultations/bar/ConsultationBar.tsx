import type { ConsultationState } from '@consilium/contracts';
import { isPaused, planOf } from '@consilium/domain';
import { useRoomLayout } from '../../rooms/layout/useRoomLayout';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { sayLength } from '../durations';
import { isOutdated } from '../../ui/sayRefusedMove';
import { RefusedMove } from '../../ui/RefusedMove';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';
import { useServerNow } from '../../ui/useServerNow';
import { BeginNext } from './BeginNext';
import { ClockButtons } from './ClockButtons';
import classes from './ConsultationBar.module.css';
import { HandButton } from './HandButton';
import { HoldButton } from './HoldButton';
import { JustEnded } from './JustEnded';
import { PhaseAnnouncer } from './PhaseAnnouncer';
import { PhaseBar } from './PhaseBar';
import { Planned } from './Planned';

/** The consultation under the room's head: planned, or running with its phases; nothing when there is none. */
export function ConsultationBar() {
  const { facts } = useConsultation();
  if (facts?.status === 'scheduled') return <Planned facts={facts} />;
  if (facts?.status === 'ended') return <JustEnded key={facts.seq} facts={facts} />;
  return facts?.status === 'running' ? <Running facts={facts} /> : null;
}

function Running({ facts }: { facts: ConsultationState }) {
  const layout = useRoomLayout();
  const now = useServerNow(true);
  const { move } = useDesk();
  return (
    <section className={classes.bar} aria-label="Consultation" data-layout={layout}>
      <div className={classes.row}>
        <PhaseBar facts={facts} now={now} layout={layout} />
        <div className={classes.aside}>
          <Whole facts={facts} now={now} />
          <HandButton facts={facts} />
          <HoldButton />
          <ClockButtons facts={facts} />
          <BeginNext facts={facts} />
        </div>
      </div>
      <RefusedMove error={!isOutdated(move.error, facts.version) && move.error} className={classes.failed} />
      <PhaseAnnouncer facts={facts} now={now} />
    </section>
  );
}

/** Time of the whole, and who facilitates. */
function Whole({ facts, now }: { facts: ConsultationState; now: number }) {
  const { state, memberId } = useRoom();
  const hands = facts.hands.length;
  const { plannedMinutes, actualSeconds } = planOf(facts, now);
  return (
    <p className={classes.whole}>
      <span className={classes.time}>
        <strong>{sayLength(actualSeconds * 1_000)}</strong>
        {` of ${plannedMinutes} min`}
        {isPaused(facts) && ', paused'}
      </span>
      <span>
        {facts.facilitatorId === memberId ? 'You facilitate' : `${nameIn(state, facts.facilitatorId)} facilitates`}
        {hands > 0 && ', '}
        {hands > 0 && <span className={classes.hands}>{hands === 1 ? '1 hand raised' : `${hands} hands raised`}</span>}
      </span>
    </p>
  );
}
