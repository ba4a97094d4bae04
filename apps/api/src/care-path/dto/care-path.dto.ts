import { CARE_PHASES, GATE_REASONS, REL_DAY_LIMIT, TICKED_ITEMS } from '@consilium/clinical';
import { DOSE_AUTHORIZATION_MAX, type AuthorizeDoses, type MoveCase } from '@consilium/contracts';
import { Choice, Choices, Flag, Whole } from '../../platform/http/fields';

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

export class MoveCaseDto implements MoveCase {
  @Whole(0, NUMBER_MAX, { description: 'The number of the last move that was seen; 0 where there was none.' })
  version: number;

  @Choice(CARE_PHASES.map(({ code }) => code))
  to: string;

  @Choices(TICKED_ITEMS, { description: 'What the discipline of whoever moves it answers for.' })
  ticked: string[];

  @Choice(GATE_REASONS.map(({ code }) => code), {
    optional: true,
    description: 'Needed where an item of the gate is not recorded.',
  })
  reason?: string;
}
