import { useRoom } from '../rooms/RoomContext';
import type { Strip } from '../rooms/strips/strip';
import { StripLine } from '../rooms/strips/StripLine';
import { ContraindicatedIcon } from '../ui';
import { useAlerts, type SafetyAlert } from './queries';

/** What a source lists as a contraindication stands under the room's head until its facts are others; acknowledged it is quieter. */
export function useAlertStrips(): readonly Strip[] {
  const { subject } = useRoom().state;
  const { data } = useAlerts(subject.id, { enabled: subject.kind === 'case' });
  const standing = (data?.items ?? []).filter(
    ({ severity, state }) => severity === 'contraindicated' && state !== 'closed',
  );
  return [
    ...stripOf(
      'open',
      standing.filter(({ state }) => state === 'open'),
    ),
    ...stripOf(
      'acknowledged',
      standing.filter(({ state }) => state === 'acknowledged'),
    ),
  ];
}

function stripOf(state: 'open' | 'acknowledged', alerts: readonly SafetyAlert[]): Strip[] {
  if (alerts.length === 0) return [];
  const open = state === 'open';
  const titles = alerts.map(({ title }) => title).join('; ');
  return [
    {
      key: `contraindicated ${state}`,
      rank: open ? 'alert' : 'notice',
      label: open ? 'Contraindication' : 'Contraindication, acknowledged',
      whole: (
        <StripLine
          label="Contraindication in a source"
          tone={open ? 'caution' : 'quiet'}
          icon={<ContraindicatedIcon size={18} aria-hidden />}
        >
          <span role="status">
            <strong>{open ? 'Contraindication in a source' : 'Contraindication in a source, acknowledged'}</strong>
            {` · ${titles}. ${open ? 'To be discussed before any dosing; it' : 'It'} stands in the case sheet.`}
          </span>
        </StripLine>
      ),
    },
  ];
}
