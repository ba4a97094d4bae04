import type { Availability } from '@consilium/contracts';

export const AVAILABILITY_WORDS: Record<Availability, string> = {
  can_consult: 'Can consult',
  limited: 'Limited',
  away: 'Away',
};
