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
import { Choice, Code, Flag, Id, Nested, Text, UnkeptText, Version } from '../../../platform/http/fields';
import { WithOverrides } from '../../../platform/http/overrides';

const BOXES = ['to_answer', 'asked'] as const;

class SecondLookSubjectDto {
  @Choice(ROOM_SUBJECT_KINDS)
  kind: RoomSubjectKind;

  @Id()
  id: string;
}

export class AskSecondLookDto extends WithOverrides implements AskSecondLook {
  @Id({ optional: true, description: 'The room that the text is for; this or `subject`.' })
  roomId?: string;

  @Nested(() => SecondLookSubjectDto, { optional: true, description: 'What that room belongs to.' })
  subject?: SecondLookSubjectDto;

  @UnkeptText(MESSAGE_TEXT_MAX, 'held for a second look, encrypted', {
    readable: true,
    description: 'Exactly as it is to be sent. Held encrypted, for the reviewer alone.',
  })
  text: string;

  @Code(/^[A-Za-z\d.]+$/, '$property must be the path of a field', {
    max: 100,
    optional: true,
    example: 'text',
    description: 'The field that it is meant for.',
  })
  field?: string;

  @Id({ description: 'Another member of the room who may write in it.' })
  reviewerId: string;

  @Text(OVERRIDE_REASON_MAX, 'clinical', { least: OVERRIDE_REASON_LEAST, description: 'Why this identifies nobody.' })
  reason: string;
}

export class AnswerSecondLookDto {
  @Flag()
  agreed: boolean;

  @Choice(SECOND_LOOK_GROUNDS, { optional: true, description: 'With an agreement: why. `nobody`, unless said.' })
  ground?: SecondLookGround;

  @Version({ needed: true, description: 'The version that was answered.' })
  version: number;
}

export class SecondLooksQueryDto {
  @Choice(BOXES, { optional: true, description: 'Mine to answer, or mine asked; both, unless said.' })
  box?: (typeof BOXES)[number];
}
