import { acknowledgementReasonLabel } from '@consilium/clinical';
import { IconBell, IconBellCheck, IconBellOff } from '@tabler/icons-react';
import { inRoom as declared } from '../rooms/slots/inRoom';
import { AlertsSection } from './AlertsSection';
import { alertKeys } from './queries';

/** Safety alerts of the case that a room belongs to. What an alert says stands in the case, within its consent. */
export const inRoom = declared<'alerts'>({
  lines: {
    'alert.opened': { icon: IconBell, words: () => 'A safety alert opened; it stands in the case sheet' },
    'alert.acknowledged': {
      icon: IconBellCheck,
      words: ({ actor, data }, nameOf) =>
        `${nameOf(actor?.memberId)} acknowledged a safety alert: ${acknowledgementReasonLabel(data.reason).toLowerCase()}`,
    },
    'alert.closed': { icon: IconBellOff, words: () => 'A safety alert closed: the facts no longer fire it' },
  },
  Section: AlertsSection,
  forget: (client, { id }) => client.removeQueries({ queryKey: alertKeys.of(id) }),
});
