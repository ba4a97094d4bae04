import { IconBroadcast, IconCalendarEvent, IconFileText } from '@tabler/icons-react';
import { inInbox as declared } from '../inbox/kinds';
import { HoldIcon } from '../ui';

export const inInbox = declared<'hold' | 'consultation' | 'plan'>({
  kinds: {
    'hold.asked': { icon: HoldIcon, action: 'Answer' },
    'hold.nobody': { icon: HoldIcon, action: 'See who is in it', to: (address) => `${address}/people` },
    'hold.answered': { icon: HoldIcon, action: 'Read' },
    'hold.lifted': { icon: HoldIcon, action: 'Read' },
    'consultation.starting': { icon: IconBroadcast, action: 'Join the room' },
    'consultation.ended': { icon: IconFileText, action: 'Read', to: (address) => `${address}/summary` },
    'plan.made': { icon: IconCalendarEvent, action: 'Look' },
  },
});
