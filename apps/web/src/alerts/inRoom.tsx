import { acknowledgementReasonLabel } from '@consilium/clinical';
import { IconBell, IconBellCheck, IconBellOff, IconUserCheck } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRoom } from '../rooms/RoomContext';
import { inRoom as declared } from '../rooms/slots/inRoom';
import { useSaid } from '../rooms/useSaid';
import { AlertName } from './AlertName';
import { AlertsSection } from './AlertsSection';
import { alertKeys } from './queries';
import { useAlertStrips } from './useAlertStrips';

/** Safety alerts of the case that a room belongs to. What an alert says stands in the case, within its consent. */
export const inRoom = declared<'alerts'>({
  lines: {
    'alert.opened': { icon: IconBell, words: () => 'A safety alert opened', After: AlertName },
    'alert.acknowledged': {
      icon: IconBellCheck,
      words: ({ actor, data }, nameOf) =>
        `${nameOf(actor?.memberId)} acknowledged a safety alert (${acknowledgementReasonLabel(data.reason).toLowerCase()})`,
      After: AlertName,
    },
    'alert.closed': {
      icon: IconBellOff,
      words: () => 'A safety alert no longer stands',
      After: AlertName,
    },
    'alert.primary_named': {
      icon: IconUserCheck,
      words: ({ actor, data }, nameOf) =>
        `${nameOf(actor?.memberId)} named ${nameOf(data.memberId)} primary clinician of the case`,
    },
  },
  UrgentSection: AlertsSection,
  useLive: useFreshAlerts,
  useStrips: () => ({ strips: useAlertStrips() }),
  forget: (client, { id }) => client.removeQueries({ queryKey: alertKeys.of(id) }),
});

const OF_ALERTS = ['alert.opened', 'alert.closed', 'alert.acknowledged', 'alert.primary_named'] as const;

/** What somebody did about an alert, or other rules, change no fact, so that only the log tells of it. */
function useFreshAlerts(): void {
  const { subject } = useRoom().state;
  const client = useQueryClient();
  useSaid(OF_ALERTS, () => void client.invalidateQueries({ queryKey: alertKeys.of(subject.id) }));
}
