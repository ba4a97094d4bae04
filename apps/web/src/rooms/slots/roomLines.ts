import { IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { serverNow } from '../../api/serverClock';
import { sayDay } from '../../ui/clock';
import { isolated } from '../../ui/isolated';
import { inSentence } from '../../ui/useSayWhen';
import { inRoom } from './inRoom';

/** What the room itself shows of its members and messages. */
export const roomLines = inRoom<'members' | 'messages'>({
  lines: {
    'member.added': {
      icon: IconUserPlus,
      words: ({ data: { displayName, role, was, expiresAt } }) => {
        const name = isolated(displayName);
        if (!was) return `${name} came into the case as ${role}`;
        if (was !== role) return `${name} is now ${role}`;
        return `${name} stays in the case ${expiresAt ? `until ${inSentence(sayDay(expiresAt, serverNow()))}` : 'without an end'}`;
      },
    },
    'member.removed': {
      icon: IconUserMinus,
      words: ({ actor, data }, nameOf) =>
        actor?.memberId === data.memberId
          ? `${nameOf(data.memberId)} left the case`
          : `${nameOf(data.memberId)} is no longer in the case`,
    },
  },
});
