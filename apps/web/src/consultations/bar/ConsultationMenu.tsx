import type { ConsultationAbility } from '@consilium/contracts';
import { nextPhases } from '@consilium/domain';
import { Menu } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useRoom } from '../../rooms/RoomContext';
import { paths } from '../../ui/paths';
import { PHASE_WORDS } from '../phases';
import { useConsultation } from '../useConsultation';
import { useDesk, type ConsultationDialog } from '../useDesk';

const ITEMS: readonly { ability: ConsultationAbility; dialog: ConsultationDialog; words: string }[] = [
  { ability: 'consultation.open', dialog: 'open', words: 'Plan a consultation or change its minutes' },
  { ability: 'consultation.schedule', dialog: 'plan', words: 'Change the planned consultation' },
  { ability: 'consultation.cancel', dialog: 'cancel', words: 'Cancel the planned consultation' },
  { ability: 'consultation.summary_back', dialog: 'say_back', words: 'Say back what was understood' },
  { ability: 'consultation.take_away', dialog: 'take_away', words: 'Say what you take from it' },
  { ability: 'consultation.facilitator', dialog: 'hand_over', words: 'Hand the facilitation over' },
  { ability: 'hold.ask', dialog: 'ask_hold', words: 'Ask for a safety hold' },
  { ability: 'consultation.end', dialog: 'end', words: 'End the consultation' },
];

/** Everything about the room's consultation that is not the one next step. */
export function ConsultationMenu() {
  const { facts, abilities } = useConsultation();
  const { ask, go } = useDesk();
  const items = ITEMS.filter(({ ability }) => abilities.includes(ability));
  // The first is the button's; every other phase stands here.
  const moves =
    facts && abilities.includes('consultation.phase') ? nextPhases(facts).slice(facts.phase === 'wrap_up' ? 0 : 1) : [];
  return (
    <>
      {moves.map((phase) => (
        <Menu.Item key={phase} onClick={() => go(phase)}>
          {`Go to ${PHASE_WORDS[phase]}`}
        </Menu.Item>
      ))}
      {items.map(({ dialog, words }) => (
        <Menu.Item key={dialog} onClick={() => ask(dialog)}>
          {words}
        </Menu.Item>
      ))}
    </>
  );
}

/** The way to what is kept of the last one. */
export function SummaryItem() {
  const { state } = useRoom();
  const { facts } = useConsultation();
  const navigate = useNavigate();
  if (facts?.status !== 'ended') return null;
  return (
    <Menu.Item onClick={() => void navigate(paths.summary(state.subject.id, facts.id))}>
      Summary of the last consultation
    </Menu.Item>
  );
}
