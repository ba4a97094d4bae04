import type { AlertEventData } from './events';

const alertId = '01a20000-0000-7000-8000-0000000000f1';

export const alertEventSamples: AlertEventData = {
  'alert.opened': { alertId },
  'alert.acknowledged': { alertId, reason: 'weighed', text: 'Two readings at home were normal.' },
  'alert.closed': { alertId },
  'alert.primary_named': { memberId: '01a20000-0000-7000-8000-0000000000a1' },
};
