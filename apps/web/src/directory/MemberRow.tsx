import type { DirectoryEntry, PlatformRole, TrainingView } from '@consilium/contracts';
import { modalityLabel } from '@consilium/clinical';
import { MemberName, Tag } from '../ui';
import { AVAILABILITY_WORDS } from './availability';
import classes from './directory.module.css';

const ROLES: Record<PlatformRole, string> = {
  admin: 'Administrator',
  privacy_officer: 'Privacy officer',
  clinical_governance: 'Clinical governance',
  site_lead: 'Site lead',
  supporter: 'Supporter',
  steward: 'Steward',
};
/** What a member without a discipline is here for. */
const roleWords = (roles: readonly PlatformRole[]): string => roles.map((role) => ROLES[role]).join(', ');

const sayTraining = ({ programme, year, supervisedHours }: TrainingView): string =>
  [programme, year && String(year), supervisedHours && `${supervisedHours} supervised hours`]
    .filter(Boolean)
    .join(', ');

/** One colleague: who, where, how they work, what they trained in, and whether they can consult now. */
export function MemberRow({ entry }: { entry: DirectoryEntry }) {
  const {
    displayName,
    discipline,
    roles,
    practice,
    modalities,
    training,
    standing,
    availability,
    availabilityNote,
    prescriber,
    jurisdictions,
  } = entry;
  return (
    <li className={classes.row}>
      <div className={classes.who}>
        <MemberName
          name={displayName}
          discipline={discipline}
          note={roles.length > 0 && !discipline ? `${roleWords(roles)}, ${practice.name}` : practice.name}
          size={30}
          stacked
        />
        {discipline && standing === 'comment_only' && <Tag tone="caution">License not current: can comment only</Tag>}
      </div>
      <div className={classes.work}>
        {modalities.length > 0 && (
          <ul className={classes.tags} aria-label="Modalities">
            {modalities.map((modality) => (
              <li key={modality}>
                <Tag>{modalityLabel(modality)}</Tag>
              </li>
            ))}
          </ul>
        )}
        {training.map((item) => (
          <p key={item.programme}>{sayTraining(item)}</p>
        ))}
        {jurisdictions.length > 0 && (
          <p>{`Licensed in ${jurisdictions.join(', ')}${prescriber ? ', prescriber' : ''}`}</p>
        )}
      </div>
      <div className={classes.availability}>
        <Tag tone={availability === 'can_consult' ? 'ok' : availability === 'away' ? 'outline' : 'plain'}>
          {AVAILABILITY_WORDS[availability]}
        </Tag>
        {availabilityNote && <p>{availabilityNote}</p>}
      </div>
    </li>
  );
}
