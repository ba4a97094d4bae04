import type { CaseSummary } from '@consilium/contracts';
import { HoldIcon } from './meaningIcons';
import { Tag } from './Tag';

/** What safety holds say of a case, on its row in a list: it is on hold, or one waits for an answer. */
export function HoldTag({ onHold, openHold }: Pick<CaseSummary, 'onHold' | 'openHold'>) {
  if (!onHold && !openHold) return null;
  return (
    <Tag tone="caution" icon={<HoldIcon size={14} aria-hidden />}>
      {onHold ? 'On hold' : 'Safety hold asked'}
    </Tag>
  );
}
