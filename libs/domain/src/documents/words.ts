import type { ForeignKind } from '@consilium/contracts';

/** What a file is that is not taken, for people. */
export const FOREIGN_KIND_WORDS: Record<ForeignKind, string> = {
  image: 'This is an image',
  audio: 'This is a sound recording',
  video: 'This is a video',
  office: 'This is an office file',
  archive: 'This is an archive',
  markup: 'This is markup',
  binary: 'This is not a text file',
};

export const TAKEN_KINDS_WORDS =
  'Taken are text files, CSV, and PDF files that hold text. Save an older file as UTF-8.';
export const NO_PDF_TEXT_WORDS = 'This PDF holds no text: it may be a scan, which is an image.';
