import { ACKNOWLEDGEMENT_REASONS } from '@consilium/clinical';
import { ALERT_NOTE_MAX, type AcknowledgeAlert, type NamePrimaryClinician } from '@consilium/contracts';
import { Choice, Id, Text } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';

export class AcknowledgeAlertDto extends WithOverrides implements AcknowledgeAlert {
  @Choice(ACKNOWLEDGEMENT_REASONS.map(({ code }) => code))
  reason: string;

  @Text(ALERT_NOTE_MAX, 'clinical', {
    optional: true,
    description: 'Needed where the alert or the reason asks for one.',
  })
  note?: string;
}

export class NamePrimaryClinicianDto implements NamePrimaryClinician {
  @Id({ description: 'The owner or a treating member.' })
  memberId: string;
}
