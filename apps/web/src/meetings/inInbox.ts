import { IconListNumbers } from '@tabler/icons-react';
import { inInbox as declared } from '../inbox/kinds';
import { paths } from '../ui/paths';

export const inInbox = declared<'meeting'>({
  kinds: { 'meeting.invited': { icon: IconListNumbers, action: 'Look' } },
  subjects: { meeting: paths.meeting },
});
