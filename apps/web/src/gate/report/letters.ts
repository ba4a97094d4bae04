import { IDENTIFIER_LETTERS, type IdentifierLetter } from '@consilium/contracts';

/** What each letter of the Safe Harbor list stands for, in the words of a form. */
export const LETTER_WORDS: Readonly<Record<IdentifierLetter, string>> = {
  A: 'A name',
  B: 'A place below state, or a postal code',
  C: 'A calendar date, or an age over 89',
  D: 'A telephone number',
  E: 'A fax number',
  F: 'An e-mail address',
  G: 'A social security or tax number',
  H: 'A medical record number',
  I: 'A health plan number',
  J: 'An account or card number',
  K: 'A certificate or license number',
  L: 'A vehicle number or plate',
  M: 'A device or lot number',
  N: 'A web address',
  O: 'A network address',
  P: 'A biometric mark or a voice recording',
  Q: 'A photograph or image of a person',
  R: 'Something else that is unique to a person',
};

export const LETTER_OPTIONS = IDENTIFIER_LETTERS.map((letter) => ({
  value: letter,
  label: `${letter}. ${LETTER_WORDS[letter]}`,
}));
