import { CONSULTATION_PHASES } from '@consilium/contracts';
import { outlineOf } from '@consilium/domain';
import { useRoom } from './RoomContext';
import { Segmented } from '../ui';
import dialog from '../ui/dialog.module.css';
import { PHASE_WORDS } from '../consultations/phases';

const OUTCOMES = [
  { value: 'through', label: 'Talked through' },
  { value: 'open', label: 'Left open, return next time' },
] as const;

/** What is open as the consultation in this room ends, as far as its log was read here: a sentence each. */
export function useOpenPoints(): readonly string[] {
  const { state } = useRoom();
  const { consultation: facts, holds } = state.parts;
  if (facts?.status !== 'running') return [];
  const began = facts.startedAt ?? '';
  const said = [...state.messages.values(state.from, state.to)].filter(({ hidden }) => !hidden);
  const asked = outlineOf(
    said.map(({ seq, actor, kind, replyTo }) => ({
      seq,
      authorId: actor?.memberId ?? null,
      discipline: actor?.discipline ?? null,
      kind,
      ...(replyTo !== undefined && { replyTo }),
    })),
    said.find(({ at }) => at >= began)?.seq ?? Number.MAX_SAFE_INTEGER,
  );
  const unanswered = asked.questions.filter(({ answers }) => answers.length === 0).length;
  const notHeld = CONSULTATION_PHASES.filter((phase) => !facts.runs.some((run) => run.phase === phase));
  return [
    holds.open.length > 0 &&
      (holds.open.length === 1
        ? '1 safety hold is not answered.'
        : `${holds.open.length} safety holds are not answered.`),
    unanswered > 0 && (unanswered === 1 ? '1 question has no answer.' : `${unanswered} questions have no answer.`),
    notHeld.length > 0 && `Not held: ${notHeld.map((phase) => PHASE_WORDS[phase]).join(', ')}.`,
  ].filter((one): one is string => one !== false);
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
