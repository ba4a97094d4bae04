import ts from 'typescript';

const NAME = String.raw`"?([a-z_][a-z0-9_]*)"?`;
/** A table that is read from or written to. Keywords stand in capitals in our SQL, so a sentence of English is none. */
const FIRST = new RegExp(String.raw`\b(?:FROM|JOIN|INTO|UPDATE|USING|TABLE)\s+(?:ONLY\s+)?${NAME}`, 'g');
/** The next table of a list: `FROM room r, room_member m`. */
const NEXT = new RegExp(String.raw`^(?:\s+(?:AS\s+)?[a-z_][a-z0-9_]*)?\s*,\s*${NAME}`);

/** The names that stand in an SQL text where a table's name stands: CTEs and functions too. */
export function tablesIn(sql: string): Set<string> {
  const found = new Set<string>();
  for (const match of sql.matchAll(FIRST)) {
    found.add(match[1]!);
    let rest = sql.slice(match.index + match[0].length);
    for (let next = NEXT.exec(rest); next; next = NEXT.exec(rest)) {
      found.add(next[1]!);
      rest = rest.slice(next[0].length);
    }
  }
  return found;
}

/** Every text of a TypeScript file; what a template fills in is a space. */
export function textsOf(source: string): string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest));
  return texts;
}
