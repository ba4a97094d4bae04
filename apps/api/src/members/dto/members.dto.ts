import { MODALITY_CODES } from '@consilium/clinical';
import { AVAILABILITIES, type Availability, type EditMe } from '@consilium/contracts';
import { PASSWORD_LEAST, PASSWORD_MOST } from '@consilium/domain';
import { Choice, Choices, Line, LookedUp, Password, Version } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';

export class EditMeDto extends WithOverrides implements EditMe {
  @Choice(AVAILABILITIES, { optional: true })
  availability?: Availability;

  @Line(120, 'account', {
    optional: true,
    nullable: true,
    description: 'In the member’s own words, e.g. `Tuesday mornings`; null clears it.',
  })
  availabilityNote?: string | null;

  @Choices(MODALITY_CODES, { optional: true })
  modalities?: string[];

  @Version()
  version?: number;
}

export class AcceptInvitationDto {
  @LookedUp(200, 'one-time token', { description: 'The last part of the one-time link.' })
  token: string;

  @Password(PASSWORD_MOST, {
    least: PASSWORD_LEAST,
    description: `At least ${PASSWORD_LEAST} characters; a shorter one is 422.`,
  })
  password: string;
}
