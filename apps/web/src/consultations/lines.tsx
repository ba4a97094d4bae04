import { sayWithin } from '@consilium/domain';
import { IconPlayerPlay } from '@tabler/icons-react';
import { Link } from 'react-router';
import { serverNow } from '../api/serverClock';
import { useRoom } from '../rooms/RoomContext';
import { saidIn, wordsIn, type LinesOf, type RoomLineOf } from '../rooms/slots/line';
import { HoldIcon } from '../ui';
import { sayDay, sayTime } from '../ui/clock';
import { paths } from '../ui/paths';
import { whichHold } from './hold/whichHold';
import { phaseColour, PHASE_WORDS } from './phases';

const outcomeWords = (outcome: 'hold' | 'go_on'): string => (outcome === 'hold' ? 'on hold' : 'go on');

/** What consultations and safety holds leave in the log. */
export const lines: LinesOf<'consultation' | 'holds'> = {
  'consultation.scheduled': {
    words: ({ actor, data: { scheduledFor } }, nameOf) =>
      `${nameOf(actor?.memberId)} planned a consultation: ${sayDay(scheduledFor, serverNow())} ${sayTime(scheduledFor)}`,
  },
  'consultation.started': {
    words: ({ data }, nameOf) => `The consultation began. ${nameOf(data.facilitatorId)} facilitates`,
  },
  'consultation.phase_changed': {
    icon: IconPlayerPlay,
    colour: ({ data }) => phaseColour(data.phase),
    words: ({ data }) =>
      `${PHASE_WORDS[data.phase]} began${data.text || data.hidden ? `; nobody said back what was understood: ${wordsIn(data)}` : ''}`,
  },
  'consultation.extended': { words: ({ data }) => `${PHASE_WORDS[data.phase]} has ${data.minutes} minutes now` },
  'consultation.paused': { words: () => 'The consultation was paused' },
  'consultation.resumed': { words: () => 'The consultation went on' },
  'consultation.facilitator_changed': {
    words: ({ data }, nameOf) => `${nameOf(data.facilitatorId)} facilitates now`,
  },
  'consultation.summary_back': {
    words: ({ actor, data }, nameOf) => `${nameOf(actor?.memberId)} said back what was understood: ${wordsIn(data)}`,
    said: ({ data }) => ({ about: 'said', what: 'What was understood', text: saidIn(data) }),
  },
  'consultation.taken_away': {
    words: ({ actor, data }, nameOf) =>
      `${nameOf(actor?.memberId)} takes from it${data.within ? `, ${sayWithin(data.within)}` : ''}: ${wordsIn(data)}`,
    said: ({ data }) => ({
      about: 'said',
      what: `Takes from it${data.within ? `, ${sayWithin(data.within)}` : ''}`,
      text: saidIn(data),
    }),
  },
  'consultation.cancelled': { words: () => 'The consultation was cancelled' },
  'consultation.ended': { words: () => 'The consultation ended. Its summary is kept', After: SummaryLink },
  'consultation.reopened': { words: ({ data }) => `The end was undone. ${PHASE_WORDS[data.phase]} goes on` },
  'consultation.hand_raised': { words: ({ data }, nameOf) => `${nameOf(data.memberId)} raised a hand` },
  'consultation.hand_lowered': {
    words: ({ actor, data }, nameOf) =>
      actor && actor.memberId !== data.memberId
        ? `The facilitator lowered the hand of ${nameOf(data.memberId)}`
        : `${nameOf(data.memberId)} lowered the hand`,
  },
  'hold.asked': {
    words: ({ actor, data }, nameOf) => `${nameOf(actor?.memberId)} asked for a safety hold: ${wordsIn(data)}`,
    said: ({ data }) => ({ about: 'hold', what: 'Asked for a safety hold', text: saidIn(data) }),
  },
  'hold.answered': {
    words: ({ actor, data }, nameOf, state) =>
      `${nameOf(actor?.memberId)} answered the safety hold${whichHold(state, data.holdId, nameOf)}, ${outcomeWords(data.outcome)}: ${wordsIn(data)}`,
    said: ({ data }, nameOf, state) => ({
      about: 'hold',
      what: `Answered the safety hold${whichHold(state, data.holdId, nameOf)}: ${outcomeWords(data.outcome)}`,
      text: saidIn(data),
    }),
  },
  'hold.lifted': {
    words: ({ actor, data }, nameOf, state) =>
      `${nameOf(actor?.memberId)} lifted the hold${whichHold(state, data.holdId, nameOf)}: ${wordsIn(data)}`,
    said: ({ data }, nameOf, state) => ({
      about: 'hold',
      what: `Lifted the hold${whichHold(state, data.holdId, nameOf)}`,
      text: saidIn(data),
    }),
  },
  'hold.withdrawn': {
    icon: HoldIcon,
    words: ({ actor, data }, nameOf, state) =>
      `${nameOf(actor?.memberId)} withdrew the safety hold${whichHold(state, data.holdId, nameOf, true)}`,
  },
};

function SummaryLink({ line }: { line: RoomLineOf<'consultation.ended'> }) {
  const { state } = useRoom();
  return <Link to={paths.summary(state.subject.id, line.data.consultationId)}>Summary</Link>;
}
