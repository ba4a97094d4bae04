import type { StandingHold } from '@consilium/contracts';
import { useSayWhen } from '../../ui/useSayWhen';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { StripLine } from '../../rooms/strips/StripLine';
import { disciplineLabel, HoldIcon } from '../../ui';
import { LiftAction } from './HoldActions';

/** The case is on hold: who said so, why, since when, until somebody who approves holds lifts it. */
export function OnHoldStrip({ hold, reason, onLift }: { hold: StandingHold; reason: string; onLift: () => void }) {
  const { state } = useRoom();
  const sayWhen = useSayWhen();
  const by = hold.discipline ? disciplineLabel(hold.discipline) : nameIn(state, hold.by);
  return (
    <StripLine
      label="On hold"
      tone="caution"
      icon={<HoldIcon size={18} aria-hidden />}
      actions={<LiftAction onLift={onLift} />}
    >
      <span role="status">
        <strong>{`On hold · ${by}`}</strong>
        {reason && ` · ${reason}`}
      </span>
      {` · ${nameIn(state, hold.by)}, ${sayWhen(hold.since)}`}
    </StripLine>
  );
}
