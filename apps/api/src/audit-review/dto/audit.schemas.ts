import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES } from './audit.dto';

/** One row of the audit log, as a reviewer sees it. */
export class AuditEntryView {
  @ApiProperty({ description: 'Number of the row; grows with time, with gaps.' }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actorId: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Discipline or platform role that was acted in.' })
  actorRole: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of an operator, who is no member: the name given, or the account at the machine.',
  })
  actorName: string | null;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Hash of the session; the same for everything done in one session.',
  })
  session: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'Truncated network address.' }) network: string | null;
  @ApiProperty({ example: 'case.opened' }) action: string;
  @ApiProperty({ example: 'case' }) objectType: string;
  @ApiProperty({ type: String, nullable: true }) objectId: string | null;
  @ApiProperty({ type: String, nullable: true }) caseCode: string | null;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) roomId: string | null;
  @ApiProperty({ enum: OUTCOMES }) outcome: string;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty({ type: 'integer', nullable: true, description: 'Place in the hash chain; null in the first second.' })
  position: number | null;
}

export class AuditPageView {
  @ApiProperty({ type: [AuditEntryView] }) items: AuditEntryView[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class AuditUnsealedView {
  @ApiProperty({ type: 'integer' }) count: number;
  @ApiProperty() oldestSeconds: number;
}

export class AuditHeadView {
  @ApiProperty({ type: 'integer', description: 'Newest place in the chain; 0 while nothing is sealed.' })
  position: number;
  @ApiProperty({
    type: String,
    nullable: true,
    description: 'SHA-256 in hexadecimal. Keep it outside of this system: it proves later that nothing was cut off.',
  })
  hash: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sealedAt: string | null;
  @ApiProperty({ type: AuditUnsealedView }) unsealed: AuditUnsealedView;
}
