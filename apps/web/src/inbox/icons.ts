import type { InboxKind } from '@consilium/contracts';
import {
  IconAlertOctagon,
  IconAt,
  IconBroadcast,
  IconCalendarEvent,
  IconEyeCheck,
  IconFileText,
  IconListNumbers,
  IconMessageReply,
  IconShieldExclamation,
  IconShieldLock,
  IconUserPlus,
  type Icon,
} from '@tabler/icons-react';

/** The sign of each kind of notice. */
export const ICONS: Record<InboxKind, Icon> = {
  'hold.asked': IconAlertOctagon,
  'hold.nobody': IconAlertOctagon,
  'hold.answered': IconAlertOctagon,
  'hold.lifted': IconAlertOctagon,
  'consultation.starting': IconBroadcast,
  'consultation.ended': IconFileText,
  'plan.made': IconCalendarEvent,
  'meeting.invited': IconListNumbers,
  'privacy.review': IconEyeCheck,
  'privacy.review_answered': IconEyeCheck,
  'privacy.incident': IconShieldExclamation,
  'privacy.second_person': IconShieldExclamation,
  'privacy.hidden': IconShieldLock,
  'privacy.released': IconShieldLock,
  mention: IconAt,
  invitation: IconUserPlus,
  answer: IconMessageReply,
};
