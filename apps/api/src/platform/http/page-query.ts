import { LIST_LIMIT_DEFAULT, LIST_LIMIT_MAX } from '@consilium/contracts';
import { UnkeptText, WholeInQuery } from './fields';

/** How many items a page may hold. Services clamp to LIST_LIMIT_MAX. */
export class LimitQuery {
  @WholeInQuery(1, undefined, {
    optional: true,
    default: LIST_LIMIT_DEFAULT,
    description: `At most ${LIST_LIMIT_MAX}; larger is clamped.`,
  })
  limit?: number;
}

/** A page of a list with an opaque cursor. */
export class PageQuery extends LimitQuery {
  @UnkeptText(1000, 'cursor', { optional: true, description: '`nextCursor` of the page before.' })
  cursor?: string;
}
