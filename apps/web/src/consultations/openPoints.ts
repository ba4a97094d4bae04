import { CONSULTATION_PHASES } from '@consilium/contracts';
import { outlineOf, type RoomState } from '@consilium/domain';
import { PHASE_WORDS } from './phases';

/** What is open as the consultation in a room ends, as far as its log was read here: a sentence each. */
export function openPoints(state: RoomState): readonly string[] {
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
