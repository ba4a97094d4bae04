import type { HoldTold, OpenHold } from '@consilium/contracts';
import { IconAlertOctagon } from '@tabler/icons-react';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button, disciplineLabel, sayTime } from '../../ui';
import { useConsultation } from '../useConsultation';
import classes from './HoldStrips.module.css';
import { sayTold } from './told';

interface OpenHoldStripProps {
  hold: OpenHold;
  reason: string;
  told: readonly HoldTold[] | undefined;
  onAnswer: () => void;
  onWithdraw: () => void;
}

/** A safety hold that nobody answered yet, with what this member may do about it. */
export function OpenHoldStrip({ hold, reason, told, onAnswer, onWithdraw }: OpenHoldStripProps) {
  const { state, memberId } = useRoom();
  const abilities = useConsultation().holdAbilities({ by: hold.by, state: 'open' });
  const who = [nameIn(state, hold.by), hold.discipline && disciplineLabel(hold.discipline)].filter(Boolean).join(', ');
  return (
    <section className={classes.strip} aria-label="Open safety hold">
      <IconAlertOctagon size={18} stroke={1.75} aria-hidden />
      <div className={classes.words}>
        <p role="status">
          <strong>{`Safety hold asked by ${who}, ${sayTime(hold.at)}.`}</strong> {reason}
        </p>
        {hold.by === memberId || told?.length === 0 ? <Told told={told} /> : <p className={classes.waits}>Waits for a treating prescriber or anesthesiologist.</p>}
      </div>
      {abilities.includes('hold.answer') && (
        <Button size="small" onClick={onAnswer}>
          Answer
        </Button>
      )}
      {abilities.includes('hold.withdraw') && (
        <Button size="small" kind="quiet" onClick={onWithdraw}>
          Withdraw
        </Button>
      )}
    </section>
  );
}

/** To who asked, and to the owner where nobody may answer: who knows of it. */
function Told({ told }: { told: readonly HoldTold[] | undefined }) {
  const { state, memberId } = useRoom();
  if (!told) return null;
  const owner = [...state.members.values()].find(({ role }) => role === 'owner');
  const invites = owner?.memberId === memberId ? 'Invite one who treats this case.' : `${owner?.displayName ?? 'The owner'} was told and may invite one.`;
  return (
    <p className={classes.waits} role="status">
      {`${told.length > 0 ? sayTold(told) : `Nobody in this case may answer: it takes a treating prescriber or anesthesiologist. ${invites}`} If it cannot wait, call.`}
    </p>
  );
}
