import { useRoom } from './RoomContext';
import { useSlot } from './slots/RoomFeatures';
import { Segmented } from '../ui';
import dialog from '../ui/dialog.module.css';

const OUTCOMES = [
  { value: 'through', label: 'Talked through' },
  { value: 'open', label: 'Left open, return next time' },
] as const;

/** What is open in this room as a consultation in it ends, as far as its log was read here: a sentence each. */
export function useOpenPoints(): readonly string[] {
  const { state } = useRoom();
  return useSlot('openPoints').flatMap((pointsIn) => pointsIn(state));
}

export interface OpenPointsProps {
  points: readonly string[];
  /** Whether the case comes back: asked where a series can take it up again. */
  leftOpen?: { value: boolean; onChange: (leftOpen: boolean) => void };
}

/** What is open, before the consultation ends. */
export function OpenPoints({ points, leftOpen }: OpenPointsProps) {
  return (
    <>
      {points.length > 0 ? (
        <ul className={dialog.points}>
          {points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ul>
      ) : (
        <p className={dialog.words}>Every phase was held, every question has an answer, and no safety hold waits.</p>
      )}
      {leftOpen && (
        <Segmented
          label="The case is"
          showLabel
          options={OUTCOMES}
          value={leftOpen.value ? 'open' : 'through'}
          onChange={(value) => leftOpen.onChange(value === 'open')}
        />
      )}
    </>
  );
}
