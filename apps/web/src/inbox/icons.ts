import type { InboxKind } from '@consilium/contracts';
import {
  IconAt,
  IconBroadcast,
  IconCalendarEvent,
  IconFileText,
  IconListNumbers,
  IconMessageReply,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';
import { HoldIcon, QuarantinedIcon, ReportIcon, SecondLookIcon } from '../ui';

/** The sign of each kind of notice. */
export const ICONS: Record<InboxKind, Icon> = {
  'hold.asked': HoldIcon,
  'hold.nobody': HoldIcon,
  'hold.answered': HoldIcon,
  'hold.lifted': HoldIcon,
  'consultation.starting': IconBroadcast,
  'consultation.ended': IconFileText,
  'plan.made': IconCalendarEvent,
  'meeting.invited': IconListNumbers,
  'privacy.review': SecondLookIcon,
  'privacy.review_answered': SecondLookIcon,
  'privacy.incident': ReportIcon,
  'privacy.second_person': ReportIcon,
  'privacy.hidden': QuarantinedIcon,
  'privacy.released': QuarantinedIcon,
  mention: IconAt,
  invitation: IconUserPlus,
  answer: IconMessageReply,
};
