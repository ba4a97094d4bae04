/** A stretch of text as a PDF reader gives it, in the order of the page. */
export interface PageItem {
  text: string;
  /** A line ends behind it. */
  endsLine: boolean;
}

const CONTROL = /\p{Cc}/u;

/** The text of a PDF: its pages one after the other, an empty line between. Control characters mean nothing there and go. */
export function textOfPages(pages: readonly (readonly PageItem[])[]): string {
  return pages.map(textOfPage).filter((text) => text !== '').join('\n\n');
}

function textOfPage(items: readonly PageItem[]): string {
  const text = items.map(({ text: words, endsLine }) => [...words].filter((character) => !CONTROL.test(character)).join('') + (endsLine ? '\n' : '')).join('');
  return text.split('\n').map((line) => line.trimEnd()).join('\n').trim();
}
