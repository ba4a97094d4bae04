import type { DocumentKind } from '@consilium/contracts';
import { tableOf } from '@consilium/domain';
import classes from './documents.module.css';

/** Rows of a table that are drawn; a longer one is shown as text. */
const ROWS_MOST = 2_000;

interface DocumentBodyProps {
  kind: DocumentKind;
  text: string;
  title: string;
}

/** A text with its own lines; a table with its head always in sight. Scrolls by itself, by keyboard too. */
export function DocumentBody({ kind, text, title }: DocumentBodyProps) {
  const table = kind === 'csv' ? tableOf(text) : null;
  const [head, ...rows] = table?.rows ?? [];
  return (
    <div className={classes.body} role="region" aria-label={title} tabIndex={0}>
      {head && rows.length <= ROWS_MOST ? (
        <table className={classes.table}>
          {table?.title && <caption className={classes.caption}>{table.title}</caption>}
          <thead>
            <tr>
              {head.map((cell, column) => (
                <th key={column} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={place}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ) : (
        <pre className={classes.text}>{text}</pre>
      )}
    </div>
  );
}
