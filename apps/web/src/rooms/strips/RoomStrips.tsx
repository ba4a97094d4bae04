import { useStepStrip } from '../../consultations/bar/useStepStrip';
import { useHoldStrips } from '../../consultations/hold/useHoldStrips';
import { useConsultation } from '../../consultations/useConsultation';
import { useMeetingStrip } from '../../meetings/strip/useMeetingStrip';
import { useSecondLookStrips } from '../../second-looks/useSecondLookStrips';
import type { RoomPhase } from '../../realtime/roomSnapshot';
import { Part2Notice } from '../../ui';
import { useConnectionStrip } from '../layout/ConnectionStrip';
import { StripLine } from './StripLine';
import { StripSlot } from './StripSlot';
import type { Strip } from './strip';

export interface RoomStripsProps {
  phase: RoomPhase;
  /** Messages that wait on this device. */
  waiting: number;
  part2: boolean;
}

const PART2: Strip = {
  key: 'part2',
  kind: 'part2',
  label: 'Part 2 notice',
  whole: (
    <StripLine>
      <Part2Notice />
    </StripLine>
  ),
};

/** Everything that a room says under its head, in one place. */
export function RoomStrips({ phase, waiting, part2 }: RoomStripsProps) {
  const { running } = useConsultation();
  const holds = useHoldStrips();
  const connection = useConnectionStrip(phase, waiting);
  const meeting = useMeetingStrip();
  const looks = useSecondLookStrips();
  const step = useStepStrip();
  const one = (strip: Strip | null): Strip[] => (strip ? [strip] : []);
  const strips = [
    ...holds.strips,
    ...one(connection),
    ...one(meeting.strip),
    ...looks,
    ...(part2 ? [PART2] : []),
    ...one(step),
  ];
  return (
    <>
      <StripSlot strips={strips} reserved={running || meeting.strip !== null} />
      {holds.dialogs}
      {meeting.dialogs}
    </>
  );
}
