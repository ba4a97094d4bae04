import { carePhaseLabel } from '@consilium/clinical';
import { IconPrescription, IconRoute } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRoom } from '../rooms/RoomContext';
import { inRoom as declared } from '../rooms/slots/inRoom';
import { useSaid } from '../rooms/useSaid';
import { CarePathSection } from './CarePathSection';
import { carePathKeys } from './queries';

/** The care path of the case that a room belongs to. What was agreed stands in the case, within its consent. */
export const inRoom = declared<'carePath'>({
  lines: {
    'dose.authorized': {
      icon: IconPrescription,
      words: ({ actor }, nameOf) => `${nameOf(actor?.memberId)} recorded a dose authorization`,
    },
    'care_path.moved': {
      icon: IconRoute,
      words: ({ actor, data: { from, to, unmet } }, nameOf) =>
        `${nameOf(actor?.memberId)} moved the care path from ${carePhaseLabel(from).toLowerCase()} to ${carePhaseLabel(to).toLowerCase()}${unmet === 0 ? '' : `; ${unmet === 1 ? '1 item' : `${unmet} items`} of the gate not recorded`}`,
    },
  },
  Section: CarePathSection,
  useLive: useFreshCarePath,
  forget: (client, { id }) => client.removeQueries({ queryKey: carePathKeys.of(id) }),
});

const OF_CARE_PATH = ['dose.authorized', 'care_path.moved', 'consent.recorded', 'case.edited'] as const;

/** What is agreed changes no fact, so that only the log tells of it; who may read it follows from the consent. */
function useFreshCarePath(): void {
  const { subject } = useRoom().state;
  const client = useQueryClient();
  useSaid(OF_CARE_PATH, () => void client.invalidateQueries({ queryKey: carePathKeys.of(subject.id) }));
}
