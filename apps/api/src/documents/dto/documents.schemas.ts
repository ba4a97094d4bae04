import { DISCIPLINES, DOCUMENT_ABILITIES, DOCUMENT_KINDS, DOCUMENT_STATES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
class DocumentAuthorSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
  @ApiProperty() displayName: string;
}

export class DocumentSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'uuid' }) caseId: string;
  @ApiProperty({ enum: DOCUMENT_KINDS }) kind: string;
  @ApiProperty({
    enum: DOCUMENT_STATES,
    description: '`removed` by a member, `hidden` after a report: title and text are gone then.',
  })
  state: string;
  @ApiProperty() title: string;
  @ApiProperty({ type: 'integer', description: 'Length of the text, in UTF-16 code units.' }) length: number;
  @ApiProperty({
    type: 'integer',
    description: 'Its `document.attached` in the room of the case: what a report names.',
  })
  seq: number;
  @ApiProperty({ format: 'date-time' }) attachedAt: string;
  @ApiProperty({ type: DocumentAuthorSchema }) attachedBy: DocumentAuthorSchema;
  @ApiPropertyOptional({ format: 'date-time' }) removedAt?: string;
  @ApiProperty({ enum: DOCUMENT_ABILITIES, isArray: true }) abilities: string[];
}

export class DocumentTextSchema extends DocumentSchema {
  @ApiProperty() text: string;
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
}

export class DocumentListSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ type: [DocumentSchema] }) items: DocumentSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
