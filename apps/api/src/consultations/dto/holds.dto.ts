import { HOLD_OUTCOMES, REASON_MAX, type HoldOutcome } from '@consilium/contracts';
import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsUUID } from 'class-validator';
import { WithOverrides } from '../../platform/http/overrides';
import { ReadableText } from '../../platform/http/readable-text';

export class AskHoldDto extends WithOverrides {
  @ApiProperty({ maxLength: REASON_MAX, description: 'Why.' })
  @ReadableText(REASON_MAX, 'clinical')
  text: string;

  @ApiProperty({ format: 'uuid', description: 'Made by the client; the same one again is the same hold.' })
  @IsUUID()
  clientId: string;
}

export class AnswerHoldDto extends WithOverrides {
  @ApiProperty({ enum: HOLD_OUTCOMES })
  @IsIn(HOLD_OUTCOMES)
  outcome: HoldOutcome;

  @ApiProperty({ maxLength: REASON_MAX, description: 'Why.' })
  @ReadableText(REASON_MAX, 'clinical')
  text: string;
}

export class LiftHoldDto extends WithOverrides {
  @ApiProperty({ maxLength: REASON_MAX, description: 'Why.' })
  @ReadableText(REASON_MAX, 'clinical')
  text: string;
}
