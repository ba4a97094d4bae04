import { IconUserMinus, IconUserPlus } from '@tabler/icons-react';
import { inRoom } from './inRoom';

/** What the room itself shows of its members and messages. */
export const roomLines = inRoom<'members' | 'messages'>({
  lines: {
    'member.added': {
      icon: IconUserPlus,
      words: ({ data }) => `${data.displayName} came into the case as ${data.role}`,
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
