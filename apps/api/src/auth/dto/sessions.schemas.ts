import { DISCIPLINES, PLATFORM_ROLES } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts. */
class SignedInPracticeSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
}

class SignedInMemberSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() displayName: string;
  @ApiPropertyOptional({ enum: DISCIPLINES }) discipline?: string;
  @ApiProperty({ enum: PLATFORM_ROLES, isArray: true }) roles: string[];
  @ApiProperty({ type: SignedInPracticeSchema }) practice: SignedInPracticeSchema;
  @ApiProperty({ enum: ['full', 'comment_only'] }) standing: string;
  @ApiProperty({ description: 'A current licence allows prescribing.' }) prescriber: boolean;
}

class SessionTimesSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) idleExpiresAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ type: 'integer', description: 'How long before the idle end to warn.' }) warnSeconds: number;
}

export class SessionViewSchema {
  @ApiProperty({ type: SignedInMemberSchema }) member: SignedInMemberSchema;
  @ApiProperty({ type: SessionTimesSchema }) session: SessionTimesSchema;
  @ApiProperty({
    format: 'byte',
    description: 'Key of 32 bytes with which this member’s browsers seal what they keep; the same in every session.',
  })
  deviceKey: string;
}

class OwnSessionSchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The session of this request.' }) current: boolean;
  @ApiProperty({ example: 'Chrome on Linux' }) device: string;
  @ApiProperty({ example: '192.0.2.0/24' }) network: string;
  @ApiProperty({ format: 'date-time' }) startedAt: string;
  @ApiProperty({ format: 'date-time' }) lastActiveAt: string;
  @ApiProperty({ format: 'date-time' }) idleExpiresAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

export class OwnSessionsSchema {
  @ApiProperty({ type: [OwnSessionSchema] }) items: OwnSessionSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

export class IdleSchema {
  @ApiProperty({ format: 'date-time' }) idleExpiresAt: string;
}

class DemoAccountSchema {
  @ApiProperty() email: string;
  @ApiProperty() label: string;
  @ApiPropertyOptional({ enum: DISCIPLINES }) discipline?: string;
}

export class AboutSchema {
  @ApiProperty() name: string;
  @ApiProperty() version: string;
  @ApiProperty() demo: boolean;
  @ApiPropertyOptional({ type: [DemoAccountSchema] }) demoAccounts?: DemoAccountSchema[];
  @ApiProperty({ type: 'integer' }) idleMinutes: number;
}
