import { DISCIPLINES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** A message of the log as a summary quotes it; the type itself is in libs/contracts. */
export class SummaryMessageSchema {
  @ApiProperty({ type: 'integer' }) seq: number;
  @ApiProperty({ format: 'uuid', type: String, nullable: true }) memberId: string | null;
  @ApiProperty() displayName: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty() text: string;
  @ApiPropertyOptional({ enum: [true] }) hidden?: true;
}
