import { matchesOf } from '../../matches';
import type { Candidate, Prepared } from '../../types';
import { behind } from '../measures';

const SCHEME = /(?:\b(?:https?|ftps?|sftp|wss?|hxxps?|file):\/\/|\bwww\d?\.)/g;
const ADDRESS = /^[^\s<>"'{}|\\^]+/;
const TRAILING = /[.,;:!?)'"*_\]]+$/;
/** Top-level domains that are hardly ever the beginning of the next sentence. */
const TOP =
  /\.(?:com|org|net|edu|gov|mil|info|biz|io|co\.[a-z]{2}|ai|app|dev|health|clinic|care|doctor|online|site|shop|blog|tv|uk|de|fr|ca|au|nl|se|es|ch|ru|jp|cn|br|mx|eu|nz|ie|dk|fi|pl|cz|example|test|link|page|xyz|tech|cloud|social|news|life|live)(?![a-z0-9-])/g;
/** Those that are also words or abbreviations: only with a path behind them. */
const TOP_WITH_PATH = /\.(?:me|it|in|is|us|co|be|at|to|so|ly|gg|id|my|no|pt|gl|fm)\/(?=[a-z0-9])/g;
const LABELS_BEFORE = /(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*)\.)*[\p{L}\p{N}][\p{L}\p{N}-]*$/u;
const LABEL_SIGN = /[\p{L}\p{N}.-]/u;
const PATH = /^(?::\d{2,5})?(?:\/[^\s<>"'{}|\\^\]]*|[?#][^\s<>"'{}|\\^\]]+)?/;
const MOST = 200;

const found = (start: number, end: number): Candidate => ({
  start,
  end,
  category: 'url',
  confidence: 0.97,
  reason: 'This has the form of a web address.',
  cued: true,
});

function withScheme(text: string, lower: string): Candidate[] {
  return matchesOf(lower, SCHEME).flatMap((match) => {
    const address = ADDRESS.exec(behind(text, match.index, 2000))![0].replace(TRAILING, '');
    return address.length > match[0].length ? [found(match.index, match.index + address.length)] : [];
  });
}

/** What could be labels of a host before the offset, at most a hundred characters. */
function labelSigns(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 100 && (text.charCodeAt(start - 1) > 0x7f || LABEL_SIGN.test(text[start - 1]!)))
    start--;
  return text.slice(start, end);
}

function withoutScheme(text: string, lower: string, pattern: RegExp): Candidate[] {
  return matchesOf(lower, pattern).flatMap((match) => {
    const labels = LABELS_BEFORE.exec(labelSigns(text, match.index))?.[0];
    if (!labels || !/\p{L}/u.test(labels)) return [];
    const start = match.index - labels.length;
    if (text[start - 1] === '@') return [];
    const top = match[0].replace(/\/$/, '');
    const end = match.index + top.length;
    const path = PATH.exec(behind(text, end, MOST))![0].replace(TRAILING, '');
    return [found(start, end + path.length)];
  });
}

/** Web addresses, with and without their scheme. */
export function urls({ text, lower }: Prepared): Candidate[] {
  if (!lower.includes('.') && !lower.includes('://')) return [];
  return [...withScheme(text, lower), ...withoutScheme(text, lower, TOP), ...withoutScheme(text, lower, TOP_WITH_PATH)];
}
