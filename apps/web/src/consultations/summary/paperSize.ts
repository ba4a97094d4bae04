import type { PaperSize } from '@consilium/contracts';

/** Where offices print on Letter; everywhere else on A4. */
const LETTER_REGIONS = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'CR', 'GT', 'PA', 'SV', 'VE']);

/** The paper of whoever reads, by the region of their browser's language. */
export function paperSize(language: string = navigator.language): PaperSize {
  const region = regionOf(language);
  return LETTER_REGIONS.has(region) ? 'letter' : 'a4';
}

/** A browser may name a language as its system does, "en-US@posix": that is no language tag. */
function regionOf(language: string): string {
  try {
    return new Intl.Locale(language.split('@')[0] ?? '').maximize().region ?? 'US';
  } catch {
    return 'US';
  }
}
