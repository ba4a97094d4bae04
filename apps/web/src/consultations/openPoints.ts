import { CONSULTATION_PHASES } from '@consilium/contracts';
import type { RoomState } from '@consilium/domain';
import { outlineOfRoom } from '../rooms/outlineOfRoom';
import { PHASE_WORDS } from './phases';

/** What is open as the consultation in a room ends, as far as its log was read here: a sentence each. */
export function openPoints(state: RoomState): readonly string[] {
  const { consultation: facts, holds } = state.parts;
  if (facts?.status !== 'running') return [];
  const asked = outlineOfRoom(state, facts.startedAt ?? '');
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
