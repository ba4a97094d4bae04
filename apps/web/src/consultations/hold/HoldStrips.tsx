import type { OpenHold } from '@consilium/contracts';
import { everybodyIn, isTextHidden, mentionsToNames } from '@consilium/domain';
import { useQuery } from '@tanstack/react-query';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState } from 'react';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button, disciplineLabel, sayTime } from '../../ui';
import { consultationKeys } from '../keys';
import { requests } from '../requests';
import { useConsultation } from '../useConsultation';
import { AnswerHold } from './AnswerHold';
import classes from './HoldStrips.module.css';

/** Open safety holds of the room, one line each, on every tab; answered by whom the answer is open to. */
export function HoldStrips() {
  const { state } = useRoom();
  const [answering, setAnswering] = useState<OpenHold | null>(null);
  const reasonOf = useReasons(state.holds);
  return (
    <>
      {state.holds.map((hold) => (
        <Strip key={hold.id} hold={hold} reason={reasonOf(hold)} onAnswer={() => setAnswering(hold)} />
      ))}
      <AnswerHold hold={answering} reason={answering ? reasonOf(answering) : ''} onClose={() => setAnswering(null)} />
    </>
  );
}

function Strip({ hold, reason, onAnswer }: { hold: OpenHold; reason: string; onAnswer: () => void }) {
  const { state } = useRoom();
  const abilities = useConsultation().holdAbilities({ by: hold.by, state: 'open' });
  const who = [nameIn(state, hold.by), hold.discipline && disciplineLabel(hold.discipline)].filter(Boolean).join(', ');
  return (
    <section className={classes.strip} aria-label="Open safety hold">
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden />
      <p role="status">
        <strong>{`Safety hold asked by ${who}, ${sayTime(hold.at)}.`}</strong> {reason}
      </p>
      {abilities.includes('hold.answer') ? (
        <Button size="small" onClick={onAnswer}>
          Answer
        </Button>
      ) : (
        <span className={classes.waits}>Waits for a treating prescriber or anesthesiologist</span>
      )}
    </section>
  );
}

/** Why each was asked: from the log as far as it was read, else asked of the server; nothing where the words were hidden since. */
function useReasons(holds: readonly OpenHold[]): (hold: OpenHold) => string {
  const { state } = useRoom();
  const unread = holds.some(({ seq }) => !state.notices.get(seq));
  const { data } = useQuery({
    queryKey: [...consultationKeys.holds(state.roomId), holds.map(({ id }) => id)],
    queryFn: ({ signal }) => requests.holds(state.roomId, signal),
    enabled: unread,
  });
  return ({ id, seq }) => {
    if (isTextHidden(state, seq)) return '';
    const notice = state.notices.get(seq);
    const text = notice?.type === 'hold.asked' ? notice.data.text : (data?.find((hold) => hold.id === id)?.text ?? '');
    return mentionsToNames(text, everybodyIn(state));
  };
}
