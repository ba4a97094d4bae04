import type { PaperSize } from '@consilium/contracts';

/** Where offices print on Letter; everywhere else on A4. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'SV', 'VE']);

/** The paper of whoever reads, by the region of their browser's language. Browsers say languages that `Intl` refuses (`en-US@posix`), so it is not asked. */
export function paperSize(language: string = navigator.language): PaperSize {
  const region = /[-_]([A-Z]{2})(?![A-Za-z])/.exec(language)?.[1] ?? (language.startsWith('en') ? 'US' : '');
  return LETTER_REGIONS.has(region) ? 'letter' : 'a4';
}
