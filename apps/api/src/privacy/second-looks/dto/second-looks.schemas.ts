import { DISCIPLINES, SECOND_LOOK_ABILITIES, SECOND_LOOK_STATES, ROOM_SUBJECT_KINDS } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { TextSpanSchema } from '../../gate/dto/scan.dto';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
class SecondLookSubjectSchema {
  @ApiProperty({ enum: ROOM_SUBJECT_KINDS }) kind: string;
  @ApiProperty({ format: 'uuid' }) id: string;
}

class SecondLookPersonSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
}

export class SecondLookSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: SecondLookSubjectSchema }) subject: SecondLookSubjectSchema;
  @ApiPropertyOptional({ example: 'KAP-7Q4M' }) caseCode?: string;
  @ApiPropertyOptional({ example: 'text' }) field?: string;
  @ApiProperty({ enum: SECOND_LOOK_STATES }) state: string;
  @ApiProperty({ type: SecondLookPersonSchema }) author: SecondLookPersonSchema;
  @ApiProperty({ type: SecondLookPersonSchema }) reviewer: SecondLookPersonSchema;
  @ApiProperty({ type: [TextSpanSchema] }) findings: TextSpanSchema[];
  @ApiProperty({ format: 'date-time' }) askedAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiPropertyOptional({ format: 'date-time' }) answeredAt?: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: SECOND_LOOK_ABILITIES, isArray: true }) abilities: string[];
  @ApiPropertyOptional({ description: 'Only to the reviewer who is asked, and only where one request is read.' })
  text?: string;
  @ApiPropertyOptional({ description: 'The author’s reason, like the text.' }) reason?: string;
}

export class SecondLookListSchema {
  @ApiProperty({ type: [SecondLookSchema] }) items: SecondLookSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
