import { consentToConsultShape, type ConsentToConsult } from '@consilium/clinical';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Allow, IsInt, Max, Min, ValidateIf } from 'class-validator';
import { WithOverrides } from '../../platform/http/overrides';
import { AnswerProperty } from './answer-property';
import { declareFormTexts } from './form-texts';

const PARTS = Object.entries(consentToConsultShape.parts);

/** `PUT /cases/:id/consent`: the whole consent record; what is left out is not recorded. */
export class RecordConsentDto extends WithOverrides {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'The version that was changed; or send it as `If-Match`.',
  })
  @ValidateIf((_, value) => value !== undefined)
  @IsInt()
  @Min(1)
  @Max(999_999_999)
  version?: number;
}

for (const [name, part] of PARTS) {
  Allow()(RecordConsentDto.prototype, name);
  declareFormTexts(RecordConsentDto.prototype, name, part);
  AnswerProperty(part)(RecordConsentDto.prototype, name);
}

/** The consent of a request, without what stands beside it. */
export function consentOf(body: RecordConsentDto): ConsentToConsult {
  const given = body as Record<string, unknown>;
  return Object.fromEntries(PARTS.filter(([name]) => given[name] !== undefined).map(([name]) => [name, given[name]]));
}
