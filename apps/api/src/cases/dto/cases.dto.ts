import {
  CASE_ROLES,
  CASE_STATUSES,
  type AddCaseMember,
  type CaseRole,
  type CaseStatus,
  type HistoryScope,
} from '@consilium/contracts';
import { Choice, Id, Moment, UnkeptText, Version } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page-query';
import { PresentationDto } from './presentation.dto';

const GIVEN_ROLES = CASE_ROLES.filter((role): role is Exclude<CaseRole, 'owner'> => role !== 'owner');
const HISTORIES: HistoryScope[] = ['all', 'from_join'];

/** `POST /cases`: a draft, which may be partial. */
export class NewCaseDto extends PresentationDto {
  @Id({ optional: true, description: 'Made by the client; the same one again answers the case that it made.' })
  clientId?: string;
}

/** `PATCH /cases/:id`. */
export class EditCaseDto extends PresentationDto {
  @Version()
  version?: number;

  @Choice(CASE_STATUSES, { optional: true, description: '`open` opens a draft, `closed` closes an open case.' })
  status?: CaseStatus;
}

export class CasesQueryDto extends PageQuery {
  @Choice(CASE_STATUSES, { optional: true })
  status?: CaseStatus;

  @UnkeptText(100, 'search', { optional: true, description: 'Words in code, title or question.' })
  q?: string;
}

export class AddCaseMemberDto implements AddCaseMember {
  @Id()
  memberId: string;

  @Choice(GIVEN_ROLES)
  role: Exclude<CaseRole, 'owner'>;

  @Choice(HISTORIES, {
    optional: true,
    default: 'all',
    description: 'Whether they see the room from the start or from joining on.',
  })
  history: HistoryScope = 'all';

  @Moment({ optional: true, description: 'When their membership ends by itself.' })
  expiresAt?: string;
}

export class ChangeCaseMemberDto {
  @Choice(GIVEN_ROLES, { optional: true })
  role?: Exclude<CaseRole, 'owner'>;

  @Moment({ optional: true, nullable: true, description: '`null` takes the expiry away.' })
  expiresAt?: string | null;
}

export class RevokeConsentDto {
  @Version({ description: 'Not needed: a revocation is never too late.' })
  version?: number;
}
