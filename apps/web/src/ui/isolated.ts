/** What turns a text: marks of direction, and letters of scripts that are read from the right. */
const TURNS =
  /[\u061C\u200F\u202A-\u202E\u2066-\u2069\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const BEGINS = '\u2068';
const ENDS = '\u2069';
const EDGES = /[\u2066-\u2069]/g;

/**
 * What somebody wrote, in the middle of a sentence of the product: it keeps its own direction, and nothing around it is turned, whatever
 * marks of direction it leaves open. Where an element holds it alone, the style sheet does the same.
 */
export const isolated = (text: string): string => (TURNS.test(text) ? `${BEGINS}${closed(text)}${ENDS}` : text);

/** An end without a beginning would end the isolation; a beginning without an end would take its end. */
function closed(text: string): string {
  let open = 0;
  const kept = text.replace(EDGES, (mark) => {
    if (mark !== ENDS) open++;
    else if (open === 0) return '';
    else open--;
    return mark;
  });
  return kept + ENDS.repeat(open);
}
