import type { PaperSize } from '@consilium/contracts';

/** What is drawn on paper, as data that crosses into the worker: the drawing knows nothing of summaries. */
export interface Paper {
  size: PaperSize;
  /** The document's own title, as a viewer of PDFs shows it. */
  name: string;
  madeAt: string;
  head: { title: string; lead: string; lines: string[] };
  sections: PaperSection[];
  /** Stands at the foot of each page, before its number. */
  foot: string[];
}

export interface PaperSection {
  heading: string;
  blocks: PaperBlock[];
  /** Set in small type: what is kept for the file and not read first. */
  small?: boolean;
}

/** `by` and `text` stay together on a page; `serif` sets what was asked, decided or recommended. */
export interface PaperBlock {
  label?: string;
  by?: string;
  text?: string;
  serif?: boolean;
  indent?: boolean;
  /** `by` and `text` stand on one line, as in a table. */
  row?: boolean;
  /** Nothing was written: in italics. */
  absent?: boolean;
}
