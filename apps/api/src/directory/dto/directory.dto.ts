import { MODALITY_CODES } from '@consilium/clinical';
import { AVAILABILITIES, DISCIPLINES, type Availability, type Discipline } from '@consilium/contracts';
import { Choice, LookedUp } from '../../platform/http/fields';
import { PageQuery } from '../../platform/http/page-query';

export class DirectoryQueryDto extends PageQuery {
  @Choice(DISCIPLINES, { optional: true })
  discipline?: Discipline;

  @Choice(MODALITY_CODES, { optional: true })
  modality?: string;

  @LookedUp(80, 'search', { optional: true, description: 'Part of a training programme’s name.' })
  training?: string;

  @Choice(AVAILABILITIES, { optional: true })
  availability?: Availability;

  @LookedUp(80, 'search', { optional: true, description: 'Part of a name or of a practice’s name.' })
  q?: string;
}
