import { HOLD_OUTCOMES, REASON_MAX, type HoldOutcome } from '@consilium/contracts';
import { Choice, Id, Text } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';

export class AskHoldDto extends WithOverrides {
  @Text(REASON_MAX, 'clinical', { description: 'Why.' })
  text: string;

  @Id({ description: 'Made by the client; the same one again is the same hold.' })
  clientId: string;
}

export class AnswerHoldDto extends WithOverrides {
  @Choice(HOLD_OUTCOMES)
  outcome: HoldOutcome;

  @Text(REASON_MAX, 'clinical', { description: 'Why.' })
  text: string;
}

export class LiftHoldDto extends WithOverrides {
  @Text(REASON_MAX, 'clinical', { description: 'Why.' })
  text: string;
}
