import { PART2_NOTICE, PEER_DISCUSSION_NOTICE } from '@consilium/contracts';
import { styleNonce } from './styleNonce';

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** What is printed of this page has the notices and the page's number at the foot of each sheet. `part2`: the case is flagged. */
export function PaperNotices({ part2 = false }: { part2?: boolean }) {
  const notices = [PEER_DISCUSSION_NOTICE, ...(part2 ? [PART2_NOTICE] : [])].join(' ');
  const font =
    'font: 7.5pt/1.3 "Source Sans 3 Variable", sans-serif; color: #4b565a; vertical-align: top; padding-top: 4mm';
  const rules = `@page { margin: 14mm 15mm 24mm; @bottom-left { content: ${quoted(notices)}; width: 85%; ${font} } @bottom-right { content: counter(page) " of " counter(pages); ${font} } }`;
  return <style nonce={styleNonce()}>{rules}</style>;
}
