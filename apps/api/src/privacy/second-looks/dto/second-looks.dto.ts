import {
  MESSAGE_TEXT_MAX,
  OVERRIDE_REASON_LEAST,
  OVERRIDE_REASON_MAX,
  SECOND_LOOK_GROUNDS,
  ROOM_SUBJECT_KINDS,
  type AskSecondLook,
  type SecondLookGround,
  type RoomSubjectKind,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { WithOverrides } from '../../../platform/http/overrides';
import { PlainText, ReadableText } from '../../../platform/http/readable-text';
import { Closed } from '../../../platform/http/text-fields';

const VERSION_MAX = 999_999_999;
const WhereSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

class SecondLookSubjectDto {
  @ApiProperty({ enum: ROOM_SUBJECT_KINDS })
  @IsIn(ROOM_SUBJECT_KINDS)
  kind: RoomSubjectKind;

  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  id: string;
}

export class AskSecondLookDto extends WithOverrides implements AskSecondLook {
  @ApiPropertyOptional({ format: 'uuid', description: 'The room that the text is for; this or `subject`.' })
  @WhereSaid()
  @IsUUID()
  roomId?: string;

  @ApiPropertyOptional({ type: SecondLookSubjectDto, description: 'What that room belongs to.' })
  @WhereSaid()
  @IsObject()
  @ValidateNested()
  @Type(() => SecondLookSubjectDto)
  subject?: SecondLookSubjectDto;

  @ApiProperty({
    maxLength: MESSAGE_TEXT_MAX,
    description: 'Exactly as it is to be sent. Held encrypted, for the reviewer alone.',
  })
  @PlainText(MESSAGE_TEXT_MAX)
  @Closed('held for a second look, encrypted')
  text: string;

  @ApiPropertyOptional({ example: 'text', maxLength: 100, description: 'The field that it is meant for.' })
  @WhereSaid()
  @MaxLength(100)
  @Matches(/^[A-Za-z\d.]+$/, { message: '$property must be the path of a field' })
  @Closed('code')
  field?: string;

  @ApiProperty({ format: 'uuid', description: 'Another member of the room who may write in it.' })
  @IsUUID()
  reviewerId: string;

  @ApiProperty({
    minLength: OVERRIDE_REASON_LEAST,
    maxLength: OVERRIDE_REASON_MAX,
    description: 'Why this identifies nobody.',
  })
  @MinLength(OVERRIDE_REASON_LEAST)
  @ReadableText(OVERRIDE_REASON_MAX, 'clinical')
  reason: string;
}

export class AnswerSecondLookDto {
  @ApiProperty()
  @IsBoolean()
  agreed: boolean;

  @ApiPropertyOptional({ enum: SECOND_LOOK_GROUNDS, description: 'With an agreement: why. `nobody`, unless said.' })
  @WhereSaid()
  @IsIn(SECOND_LOOK_GROUNDS)
  ground?: SecondLookGround;

  @ApiProperty({ type: 'integer', minimum: 1 })
  @IsInt()
  @Min(1)
  @Max(VERSION_MAX)
  version: number;
}

export class SecondLooksQueryDto {
  @ApiPropertyOptional({
    enum: ['to_answer', 'asked'],
    description: 'Mine to answer, or mine asked; both, unless said.',
  })
  @WhereSaid()
  @IsIn(['to_answer', 'asked'])
  box?: 'to_answer' | 'asked';
}
