import type { PaperSize } from '@consilium/contracts';

/** Where offices print on Letter; everywhere else on A4. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'SV', 'VE']);

/** The paper of whoever reads, by the region of their browser's language. */
export function paperSize(language: string = navigator.language): PaperSize {
  const region = new Intl.Locale(language).maximize().region ?? 'US';
  return LETTER_REGIONS.has(region) ? 'letter' : 'a4';
}
