import { REL_DAY_LIMIT } from '@consilium/clinical';
import { DOSE_AUTHORIZATION_MAX, type AuthorizeDoses } from '@consilium/contracts';
import { Flag, Whole } from '../../platform/http/fields';

const NUMBER_MAX = 9_999;

export class AuthorizeDosesDto implements AuthorizeDoses {
  @Whole(0, NUMBER_MAX, { description: 'The number of the authorization that was seen; 0 where none stood.' })
  version: number;

  @Whole(0, DOSE_AUTHORIZATION_MAX.sessions, { description: '0: none from that day on.' })
  sessions: number;

  @Whole(-REL_DAY_LIMIT, REL_DAY_LIMIT, { description: 'Whole days from day 0 of the case.' })
  fromDay: number;

  @Whole(0, DOSE_AUTHORIZATION_MAX.days, { description: 'Days after fromDay; the last of them lies within.' })
  withinDays: number;

  @Whole(0, DOSE_AUTHORIZATION_MAX.gapDays, { description: 'Days from one dose to the next at least.' })
  minGapDays: number;

  @Flag({ description: 'An integration session belongs between two doses.' })
  integrationBetween: boolean;
}
