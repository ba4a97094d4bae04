import { Fragment } from 'react';
import type { RoomPhase } from '../../realtime/roomSnapshot';
import { Part2Notice } from '../../ui';
import { useConnectionStrip } from '../layout/ConnectionStrip';
import { useRoom } from '../RoomContext';
import { useSlot } from '../slots/RoomFeatures';
import { useEach } from '../../ui/useEach';
import { StripLine } from './StripLine';
import { StripSlot } from './StripSlot';
import type { Strip } from './strip';

export interface RoomStripsProps {
  phase: RoomPhase;
  /** Messages that wait on this device. */
  waiting: number;
}

const PART2: Strip = {
  key: 'part2',
  rank: 'notice',
  label: 'Part 2 notice',
  whole: (
    <StripLine>
      <Part2Notice />
    </StripLine>
  ),
};

/** Everything that a room says under its head, in one place. */
export function RoomStrips({ phase, waiting }: RoomStripsProps) {
  const { part2 } = useRoom();
  const connection = useConnectionStrip(phase, waiting);
  const said = useEach(useSlot('useStrips'));
  const strips = [...said.flatMap((of) => of.strips), ...(connection ? [connection] : []), ...(part2 ? [PART2] : [])];
  return (
    <>
      <StripSlot strips={strips} reserved={said.some(({ reserved }) => reserved)} />
      {said.map(({ dialogs }, index) => (
        <Fragment key={index}>{dialogs}</Fragment>
      ))}
    </>
  );
}
