import { useMutation } from '@tanstack/react-query';
import { IconHandStop } from '@tabler/icons-react';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { Button, DisciplineTile, SectionHead } from '../../ui';
import { requests } from '../requests';
import { useConsultation } from '../useConsultation';
import classes from './people.module.css';

/** Who raised a hand, the first one first. The facilitator can take one down. */
export function Hands() {
  const { state, memberId } = useRoom();
  const { facts, running } = useConsultation();
  const lower = useMutation({
    mutationFn: (of: string) => requests.hand(state.roomId, { raised: false, memberId: of }),
  });
  if (!facts || !running || facts.hands.length === 0) return null;
  const leads = facts.facilitatorId === memberId;
  return (
    <section className={classes.section}>
      <SectionHead count={{ value: facts.hands.length, of: 'raised' }}>Hands</SectionHead>
      <ol>
        {facts.hands.map((of) => (
          <li key={of} className={classes.row}>
            <IconHandStop aria-hidden />
            <DisciplineTile discipline={state.members.get(of)?.discipline} size={20} />
            <span className={classes.name}>{nameIn(state, of)}</span>
            {leads && of !== memberId && (
              <Button
                size="small"
                aria-label={`Done: lower the hand of ${nameIn(state, of)}`}
                onClick={() => lower.mutate(of)}
              >
                Done
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
