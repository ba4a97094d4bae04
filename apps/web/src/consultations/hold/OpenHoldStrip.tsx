import type { HoldTold } from '@consilium/contracts';
import { isWritable } from '@consilium/domain';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { StripLine } from '../../rooms/strips/StripLine';
import { disciplineLabel, HoldIcon, sayTime } from '../../ui';
import { HoldActions, type HoldActionsProps } from './HoldActions';
import { asSentence, sayTold } from './told';
import { isolated } from '../../ui/isolated';

interface OpenHoldStripProps extends Omit<HoldActionsProps, 'of'> {
  reason: string;
  told: readonly HoldTold[] | undefined;
}

/** A safety hold that nobody answered yet, with what this member may do about it. */
export function OpenHoldStrip({ reason, told, ...actions }: OpenHoldStripProps) {
  const { state, memberId } = useRoom();
  const { hold } = actions;
  const who = [nameIn(state, hold.by), hold.discipline && disciplineLabel(hold.discipline)].filter(Boolean).join(', ');
  const ended = !isWritable(state);
  const tells = hold.by === memberId || told?.length === 0;
  return (
    <StripLine
      label="Open safety hold"
      tone="caution"
      icon={<HoldIcon size={18} aria-hidden />}
      actions={<HoldActions {...actions} />}
    >
      <span role="status">
        <strong>{`Safety hold asked by ${who}, ${sayTime(hold.at)}.`}</strong>{' '}
        {/* Who asked knows the reason: whether anybody heard comes first. */}
        {tells && !ended && <Told told={told} />} {asSentence(reason)}
      </span>
      {ended
        ? ' Nobody answered it before the room was closed.'
        : !tells && ' Waits for a treating prescriber or anesthesiologist.'}
    </StripLine>
  );
}

/** To who asked, and to the owner where nobody may answer: who knows of it. */
function Told({ told }: { told: readonly HoldTold[] | undefined }) {
  const { state, memberId } = useRoom();
  if (!told) return null;
  const owner = [...state.members.values()].find(({ role }) => role === 'owner');
  const invites =
    owner?.memberId === memberId
      ? 'Invite one who treats this case.'
      : `${isolated(owner?.displayName ?? 'The owner')} was told and may invite one.`;
  return (
    <span>
      {`${told.length > 0 ? sayTold(told) : `Nobody in this case may answer: it takes a treating prescriber or anesthesiologist. ${invites}`} If it cannot wait, call.`}
    </span>
  );
}
