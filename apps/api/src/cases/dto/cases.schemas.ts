import { CONSENT_SCOPES } from '@consilium/clinical';
import { CASE_ABILITIES, CASE_ROLES, CASE_STATUSES, DISCIPLINES, PART2_NOTICE } from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional, IntersectionType, OmitType } from '@nestjs/swagger';
import { CaseOnHoldSchema } from '../../rooms/snapshot-parts.schemas';
import { PresentationSchema } from './presentation.dto';

/** Said aloud, because a case has the form's fields too, and there a field of the same name is optional. */
const ALWAYS = { required: true } as const;
const SCOPES = CONSENT_SCOPES.map(({ code }) => code);
const WITHHELD = {
  enum: SCOPES,
  isArray: true,
  description: 'Those parts that are left out of this answer: the consent, as it is now, does not cover them.',
} as const;

/** Shapes of the answers for the OpenAPI document; the types themselves are in libs/contracts and libs/clinical. */
export class CompletenessSchema {
  @ApiProperty({ type: 'integer', description: 'Clinical facts that are answered, `not_recorded` included.' })
  done: number;
  @ApiProperty({ type: 'integer' }) total: number;
  @ApiProperty({ type: 'integer', description: 'Clinical facts that something is known of.' }) recorded: number;
  @ApiProperty({ type: [String], description: 'The other clinical facts: unanswered, or answered `not_recorded`.' })
  notRecorded: string[];
  @ApiProperty({ type: [String], description: 'Required fields that are still unanswered.' }) missing: string[];
}

export class CaseMemberSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
  @ApiPropertyOptional({ enum: DISCIPLINES }) discipline?: string;
  @ApiProperty({ enum: CASE_ROLES }) role: string;
  @ApiProperty({ enum: ['all', 'from_join'] }) history: string;
  @ApiPropertyOptional({ format: 'date-time' }) expiresAt?: string;
}

class CaseSummaryMemberSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty({ enum: DISCIPLINES, nullable: true }) discipline: string | null;
  @ApiProperty({ enum: CASE_ROLES }) role: string;
}

export class CaseSummarySchema {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ example: 'KAP-7Q4M' }) code: string;
  @ApiProperty(ALWAYS) title: string;
  @ApiProperty(ALWAYS) question: string;
  @ApiProperty({ enum: CASE_STATUSES }) status: string;
  @ApiProperty({ format: 'uuid' }) roomId: string;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ enum: CASE_ROLES }) myRole: string;
  @ApiProperty(ALWAYS) part2Flag: boolean;
  @ApiProperty({
    type: [String],
    description: 'Categories to show, as words, before the case opens. Empty: none, or the viewer chose to go on.',
  })
  contentNotice: string[];
  @ApiProperty() consentRevoked: boolean;
  @ApiPropertyOptional({ type: CaseOnHoldSchema, description: 'Present while a safety hold keeps the case on hold.' })
  onHold?: CaseOnHoldSchema;
  @ApiProperty({ type: CompletenessSchema }) completeness: CompletenessSchema;
  @ApiProperty({ type: [CaseSummaryMemberSchema] }) members: CaseSummaryMemberSchema[];
  @ApiProperty({ type: 'integer' }) unread: number;
  @ApiProperty({ format: 'date-time' }) updatedAt: string;
  @ApiProperty({ enum: CASE_ABILITIES, isArray: true }) abilities: string[];
}

export class CaseListSchema {
  @ApiProperty({ type: [CaseSummarySchema] }) items: CaseSummarySchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class CaseWarningSchema {
  @ApiProperty({ type: [String], example: ['a state', 'a rare diagnosis', 'a rare occupation'] }) parts: string[];
  @ApiProperty() reason: string;
}

class CaseBaseSchema extends OmitType(CaseSummarySchema, ['members'] as const) {
  @ApiProperty({ enum: DISCIPLINES }) presenterRole: string;
  @ApiProperty({ description: 'From then on an edit keeps the version before it.' }) discussionBegan: boolean;
  @ApiProperty({ type: [CaseMemberSchema] }) members: CaseMemberSchema[];
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.', example: PART2_NOTICE })
  part2Notice?: string;
  @ApiProperty({
    type: [CaseWarningSchema],
    description: 'Facts that together could point to a person; they block nothing.',
  })
  warnings: CaseWarningSchema[];
  @ApiProperty({ enum: ['missing', 'incomplete', 'valid', 'revoked'] }) consentStatus: string;
  @ApiProperty({
    enum: SCOPES,
    isArray: true,
    description: 'Parts of the case that its consent does not cover: treating members alone read them.',
  })
  notCovered: string[];
  @ApiProperty(WITHHELD) withheld: string[];
}

/** The form's fields stand flat beside the case's own. Until the content notice is accepted the trauma fields are left out, and so is what is `withheld`. */
export class CaseSchema extends IntersectionType(PresentationSchema, CaseBaseSchema) {}

class EditorSchema {
  @ApiProperty({ format: 'uuid' }) memberId: string;
  @ApiProperty() displayName: string;
}

class CaseVersionSchema {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: EditorSchema }) editedBy: EditorSchema;
  @ApiProperty({ type: [String], description: 'What changed: field names, `status`, `consentRevoked`.' })
  fields: string[];
}

export class CaseVersionListSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty({ type: [CaseVersionSchema] }) items: CaseVersionSchema[];
  @ApiProperty({ type: String, nullable: true }) nextCursor: string | null;
}

class CaseAtVersionBaseSchema extends CaseVersionSchema {
  @ApiPropertyOptional({ description: 'On a flagged case, to be shown wherever it is.' }) part2Notice?: string;
  @ApiProperty(WITHHELD) withheld: string[];
}

/** The presentation as it was, flat beside the version. */
export class CaseAtVersionSchema extends IntersectionType(PresentationSchema, CaseAtVersionBaseSchema) {}
