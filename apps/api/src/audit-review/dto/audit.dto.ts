import { AUDIT_OUTCOMES, LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX, type AuditOutcome } from '@consilium/contracts';
import { Transform } from 'class-transformer';
import { Choice, Code, Id, WholeInQuery } from '../../platform/http/fields';

/** A page of one's own actions, newest first. */
export class OwnAuditQueryDto {
  @Transform(({ value }: { value: unknown }) => (typeof value === 'number' ? Math.min(value, LIST_LIMIT_MAX) : value))
  @WholeInQuery(1, undefined, {
    optional: true,
    default: LIST_LIMIT_DEFAULT,
    description: `At most ${LIST_LIMIT_MAX}; larger is clamped.`,
  })
  limit: number = LIST_LIMIT_DEFAULT;

  @Code(/^[\w-]{1,40}$/, 'is not a cursor of this list', {
    kind: 'cursor',
    optional: true,
    description: '`nextCursor` of the page before.',
  })
  cursor?: string;
}

/** What a privacy officer may search by. */
export class AuditQueryDto extends OwnAuditQueryDto {
  @Id({ optional: true, description: 'The member who acted.' })
  actor?: string;

  @Code(/^[a-z_]+\.([a-z_]+(\.[a-z_]+)*)?$/, 'must be an action such as case.opened, or a kind such as case.', {
    optional: true,
    example: 'case.opened',
    description: 'One action, or all of a kind: `case.`',
  })
  action?: string;

  @Code(/^[\w:.-]{1,100}$/, 'must be an id', { optional: true, description: 'The id of what was acted on.' })
  object?: string;

  @Id({ optional: true })
  room?: string;

  @Code(/^(KAP-[0-9A-Z]{4}|[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12})$/i, 'must be the code or the id of a case', {
    optional: true,
    example: 'KAP-7Q4M',
    description:
      'Everything of one case, by its code or id: the case, its room, its documents and whatever else belongs to it.',
  })
  case?: string;

  @Choice(AUDIT_OUTCOMES, { optional: true })
  outcome?: AuditOutcome;
}
