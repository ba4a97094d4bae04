import { IconListNumbers } from '@tabler/icons-react';
import { inInbox as declared } from '../inbox/kinds';
import { meetingPaths } from './meetingPaths';

export const inInbox = declared<'meeting'>({
  kinds: { 'meeting.invited': { icon: IconListNumbers, action: 'Look' } },
  subjects: { meeting: meetingPaths.meeting },
});
