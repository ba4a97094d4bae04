import { IconBell, IconBellExclamation } from '@tabler/icons-react';
import { inInbox as declared } from '../inbox/kinds';

export const inInbox = declared<'alert'>({
  kinds: {
    'alert.addressed': { icon: IconBell, action: 'Look at it' },
    'alert.overdue': { icon: IconBellExclamation, action: 'Look at it' },
  },
});
