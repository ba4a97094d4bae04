import { consentToConsultShape, type ConsentToConsult } from '@consilium/clinical';
import { Version } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';
import { declareFormField } from './form-field';

const PARTS = Object.entries(consentToConsultShape.parts);

/** `PUT /cases/:id/consent`: the whole consent record; what is left out is not recorded. */
export class RecordConsentDto extends WithOverrides {
  @Version()
  version?: number;
}

for (const [name, part] of PARTS) declareFormField(RecordConsentDto.prototype, name, part);

/** The consent of a request, without what stands beside it. */
export function consentOf(body: RecordConsentDto): ConsentToConsult {
  const given = body as Record<string, unknown>;
  return Object.fromEntries(PARTS.filter(([name]) => given[name] !== undefined).map(([name]) => [name, given[name]]));
}
