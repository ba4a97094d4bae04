import {
  IDENTIFIER_LETTERS,
  INCIDENT_ACTIONS,
  INCIDENT_STATUSES,
  INCIDENT_TEXT_MAX,
  PURGE_PLACES,
  REPORT_REASON_MAX,
  type EditIncident,
  type IdentifierLetter,
  type IncidentStatus,
  type MoveIncident,
  type PurgePlace,
  type SettleText,
} from '@consilium/contracts';
import { Choice, Choices, FlagInQuery, Id, Nested, NestedList, Text, Version } from '../../../platform/http/fields';
import { WithOverrides } from '../../../platform/http/overrides';
import { LimitQuery } from '../../../platform/http/page-query';

const MOVES = [...INCIDENT_ACTIONS, 'withdraw'] as const;
const Factor = (description: string): PropertyDecorator =>
  Text(INCIDENT_TEXT_MAX, 'clinical', { optional: true, description });
const Note = (description?: string): PropertyDecorator =>
  Text(REPORT_REASON_MAX, 'clinical', { optional: true, ...(description && { description }) });

class FactorsDto {
  @Factor('Nature and extent, with how likely somebody is recognised.')
  nature?: string;

  @Factor('Who received it.')
  recipients?: string;

  @Factor('Whether it was acquired or viewed.')
  acquired?: string;

  @Factor('What was done to lessen it.')
  mitigation?: string;
}

class PurgePlaceDto {
  @Choice(PURGE_PLACES)
  place: PurgePlace;

  @Note('Required for `backups`: until when old backups hold it.')
  note?: string;
}

export class EditIncidentDto extends WithOverrides implements EditIncident {
  @Version()
  version?: number;

  @Nested(() => FactorsDto, { optional: true })
  factors?: FactorsDto;

  @Choices(IDENTIFIER_LETTERS, { optional: true })
  categories?: IdentifierLetter[];

  @Text(INCIDENT_TEXT_MAX, 'clinical', { optional: true })
  notes?: string;

  @NestedList(() => PurgePlaceDto, PURGE_PLACES.length, {
    optional: true,
    description: 'Places that the purge has reached.',
  })
  purge?: PurgePlaceDto[];
}

export class MoveIncidentDto extends WithOverrides implements MoveIncident {
  @Choice(MOVES)
  action: MoveIncident['action'];

  @Version()
  version?: number;

  @Note('Required for `notify`: who was told, how and when.')
  note?: string;
}

export class SettleTextDto extends WithOverrides implements SettleText {
  @Version()
  version?: number;

  @Note()
  note?: string;
}

export class IncidentsQueryDto extends LimitQuery {
  @Choice(INCIDENT_STATUSES, { optional: true })
  status?: IncidentStatus;

  @FlagInQuery({
    optional: true,
    description: 'Only those whose deadline passed while somebody may have to be notified, or only the others.',
  })
  overdue?: boolean;

  @Id({ optional: true, description: '`nextCursor` of the page before.' })
  cursor?: string;
}
