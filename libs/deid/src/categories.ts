/** The label that the command and the scorer use. */
export type Label =
  'NAME' | 'DATE' | 'AGE_OVER_89' | 'LOCATION' | 'PHONE' | 'EMAIL' | 'ID' | 'URL' | 'IP' | 'ORG' | 'OTHER';

export interface CategoryRow {
  /** Letter of the Safe Harbor list, 45 CFR 164.514(b)(2)(i)(A) to (R). */
  letter: string;
  label: Label;
  /** What the author may write instead. */
  replacement: string;
  /** Words for people. */
  words: string;
}

/** Every category of finding. */
export const CATEGORIES = {
  name: { letter: 'A', label: 'NAME', replacement: '[NAME]', words: 'a name' },
  place: { letter: 'B', label: 'LOCATION', replacement: '[PLACE]', words: 'a place below state' },
  zip: { letter: 'B', label: 'LOCATION', replacement: '[PLACE]', words: 'a postal code' },
  date: { letter: 'C', label: 'DATE', replacement: '[DATE]', words: 'a calendar date' },
  age: { letter: 'C', label: 'AGE_OVER_89', replacement: '90+', words: 'an age over 89' },
  phone: { letter: 'D', label: 'PHONE', replacement: '[PHONE]', words: 'a telephone number' },
  fax: { letter: 'E', label: 'PHONE', replacement: '[FAX]', words: 'a fax number' },
  email: { letter: 'F', label: 'EMAIL', replacement: '[EMAIL]', words: 'an e-mail address' },
  ssn: { letter: 'G', label: 'ID', replacement: '[SSN]', words: 'a social security or tax number' },
  mrn: { letter: 'H', label: 'ID', replacement: '[MRN]', words: 'a medical record number' },
  plan: { letter: 'I', label: 'ID', replacement: '[PLAN]', words: 'a health plan number' },
  account: { letter: 'J', label: 'ID', replacement: '[ACCT]', words: 'an account or card number' },
  licence: { letter: 'K', label: 'ID', replacement: '[LICENSE]', words: 'a certificate or license number' },
  vehicle: { letter: 'L', label: 'ID', replacement: '[VEHICLE]', words: 'a vehicle number or plate' },
  device: { letter: 'M', label: 'ID', replacement: '[DEVICE]', words: 'a device or lot number' },
  url: { letter: 'N', label: 'URL', replacement: '[URL]', words: 'a web address' },
  ip: { letter: 'O', label: 'IP', replacement: '[IP]', words: 'a network address' },
  biometric: {
    letter: 'P',
    label: 'OTHER',
    replacement: '[RECORDING]',
    words: 'a biometric mark or a voice recording',
  },
  photo: { letter: 'Q', label: 'OTHER', replacement: '[PHOTO]', words: 'a photograph or image of a person' },
  organisation: {
    letter: 'R',
    label: 'ORG',
    replacement: '[ORGANIZATION]',
    words: 'an organization that points to a person',
  },
  other: { letter: 'R', label: 'OTHER', replacement: '[DETAIL]', words: 'something unique to a person' },
} as const satisfies Record<string, CategoryRow>;

export type Category = keyof typeof CATEGORIES;

/** The label of a finding: of what is unique in another way, a number is an ID and words are something else. */
export function labelOf(category: Category, found: string): Label {
  return category === 'other' && (found.match(/\p{Nd}/gu)?.length ?? 0) >= 3 && !/[@#]|\.[a-z]{3,4}$/i.test(found)
    ? 'ID'
    : CATEGORIES[category].label;
}
