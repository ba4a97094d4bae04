import type { ConsultationState } from '@consilium/contracts';
import { useShortcut } from '../../ui/keyboard';
import { nameIn, useRoom } from '../../rooms/RoomContext';
import { StripLine } from '../../rooms/strips/StripLine';
import type { Strip } from '../../rooms/strips/strip';
import { Button } from '../../ui';
import { useConsultation } from '../useConsultation';
import { useDesk } from '../useDesk';

/** What the phase that runs asks for, and of whom; its one button stays at hand behind other strips too. */
export function useStepStrip(): Strip | null {
  const { state, memberId } = useRoom();
  const { facts, abilities } = useConsultation();
  const { ask } = useDesk();
  const maySayBack = abilities.includes('consultation.summary_back');
  useShortcut('b', 'Say back what was understood', () => ask('say_back'), {
    group: 'Consultation',
    enabled: maySayBack && facts?.phase === 'clarify',
  });
  if (facts?.status !== 'running') return null;
  const presents = facts.presenterId === memberId;
  const words = sayStep(facts, presents, nameIn(state, facts.presenterId));
  if (words === null) return null;
  const action = actionOf(facts, presents, maySayBack);
  const button = action && (
    <Button size="small" onClick={() => ask(action.asks)}>
      {action.words}
    </Button>
  );
  return {
    key: 'step',
    rank: 'step',
    label: 'This phase',
    whole: <StripLine actions={button}>{words}</StripLine>,
    aside: button,
  };
}

/** Before the discussion somebody other than the presenter says back what was understood; at the end the presenter says what they take from it. */
function sayStep(
  { phase, summaryBack, takeaway }: ConsultationState,
  presents: boolean,
  presenter: string,
): string | null {
  if (phase === 'clarify' && !summaryBack)
    return `Before Discuss somebody other than ${presents ? 'you' : presenter} says back what was understood.`;
  if (phase === 'decide')
    return 'Say what is agreed, and what is not, in the discussion. What follows from it is said in Wrap up.';
  if (phase !== 'wrap_up') return null;
  if (takeaway) return 'What the presenter takes from it is in the log.';
  return `${presents ? 'Say what you take' : `${presenter} says what they take`} from it, and by when.`;
}

function actionOf(
  { phase, summaryBack, takeaway }: ConsultationState,
  presents: boolean,
  maySayBack: boolean,
): { asks: 'say_back' | 'take_away'; words: string } | null {
  if (phase === 'clarify' && !summaryBack && maySayBack) return { asks: 'say_back', words: 'Say it back' };
  if (phase === 'wrap_up' && presents)
    return { asks: 'take_away', words: takeaway ? 'Say it anew' : 'What I take from it' };
  return null;
}
