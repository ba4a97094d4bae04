import type { ConsultationAbility } from '@consilium/contracts';
import { nextPhases } from '@consilium/domain';
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { MuteRoomItem } from '../../inbox/MuteRoomItem';
import { PrintRoomItem } from '../../rooms/print/PrintRoomItem';
import { useRoom } from '../../rooms/RoomContext';
import { IconButton } from '../../ui';
import { consultationPaths } from '../consultationPaths';
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

/** Everything about the room and its consultation that is not the one next step. */
export function ConsultationMenu() {
  const { state } = useRoom();
  const { facts, abilities } = useConsultation();
  const { ask, go } = useDesk();
  const navigate = useNavigate();
  const items = ITEMS.filter(({ ability }) => abilities.includes(ability));
  // The first is the button's; every other phase stands here.
  const moves =
    facts && abilities.includes('consultation.phase') ? nextPhases(facts).slice(facts.phase === 'wrap_up' ? 0 : 1) : [];
  const ended = facts?.status === 'ended';
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton
          label="More in this room"
          kind="secondary"
          icon={<IconDots size={18} stroke={1.75} aria-hidden />}
        />
      </Menu.Target>
      <Menu.Dropdown>
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
        <PrintRoomItem />
        <MuteRoomItem roomId={state.roomId} />
        {ended && (
          <Menu.Item onClick={() => void navigate(consultationPaths.summary(state.subject.id, facts.id))}>
            Summary of the last consultation
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
