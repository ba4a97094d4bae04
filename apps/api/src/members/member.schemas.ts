import { MODALITY_CODES } from '@consilium/clinical';
import { AVAILABILITIES, DISCIPLINES, ME_ABILITIES, PLATFORM_ROLES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
class MemberPracticeSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

class TrainingSchema {
  @ApiProperty() programme: string;
  @ApiPropertyOptional({ type: 'integer' }) year?: number;
  @ApiPropertyOptional({ type: 'integer' }) supervisedHours?: number;
  @ApiPropertyOptional() supervisor?: string;
}

class LicenceSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'US-OR' }) jurisdiction: string;
  @ApiProperty() number: string;
  @ApiProperty({ description: 'May prescribe under this licence.' }) prescriber: boolean;
  @ApiProperty({ format: 'date', description: 'The last day on which it counts.' }) expiresOn: string;
  @ApiProperty() verified: boolean;
  @ApiProperty({ description: 'Verified and not expired.' }) current: boolean;
}

export class DirectoryEntrySchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() displayName: string;
  @ApiPropertyOptional({ enum: DISCIPLINES }) discipline?: string;
  @ApiProperty({ enum: PLATFORM_ROLES, isArray: true }) roles: string[];
  @ApiProperty({ type: MemberPracticeSchema }) practice: MemberPracticeSchema;
  @ApiProperty({ enum: MODALITY_CODES, isArray: true }) modalities: string[];
  @ApiProperty({ type: [TrainingSchema] }) training: TrainingSchema[];
  @ApiProperty({ enum: ['full', 'comment_only'] }) standing: string;
  @ApiProperty({ enum: AVAILABILITIES }) availability: string;
  @ApiPropertyOptional() availabilityNote?: string;
  @ApiProperty() prescriber: boolean;
  @ApiProperty({ type: [String], description: 'Of current licences.' }) jurisdictions: string[];
}

export class MemberDetailSchema extends DirectoryEntrySchema {
  @ApiPropertyOptional({ type: [LicenceSchema], description: 'For the member and for admins only.' })
  licences?: LicenceSchema[];
}

export class MeSchema extends DirectoryEntrySchema {
  @ApiProperty() email: string;
  @ApiProperty({ type: [LicenceSchema] }) licences: LicenceSchema[];
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: ME_ABILITIES, isArray: true }) abilities: string[];
}

export class DirectoryPageSchema {
  @ApiProperty({ type: [DirectoryEntrySchema] }) items: DirectoryEntrySchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class PracticeSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiPropertyOptional({ example: 'US-OR' }) region?: string;
}

export class PracticesSchema {
  @ApiProperty({ type: [PracticeSchema] }) items: PracticeSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}
