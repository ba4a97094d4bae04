import { Fragment, useState } from 'react';
import { FactValue } from '../../course/FactValue';
import { usePrinting } from '../../rooms/print/usePrinting';
import { Button, Coded, NotRecorded } from '../../ui';
import { dayNumber } from '../model/dayWords';
import classes from './table.module.css';
import type { TableRow } from './tableRows';

/** So many rows stand on a page at a time, and all of them on paper: a long course stays light to read by whatever reads it. */
const PAGE = 100;

/** The same as the picture in words: one row for each day and what was recorded on it. */
export function CourseTable({ rows }: { rows: readonly TableRow[] }) {
  const [page, setPage] = useState(0);
  const first = page * PAGE;
  const printing = usePrinting();
  const shown = printing ? rows : rows.slice(first, first + PAGE);
  const paged = rows.length > PAGE;
  return (
    <section aria-label="Table of the course">
      <div className={classes.scroll} role="region" aria-label="Rows of the course" tabIndex={0}>
        <table className={classes.table}>
          <caption className="spoken">What was recorded, by relative day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Recorded in</th>
              <th scope="col">What</th>
              <th scope="col">Value</th>
              <th scope="col">By</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <Row key={row.id} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      {paged && (
        <div className={classes.pages} data-screen-only>
          <p role="status">{`Rows ${first + 1} to ${first + shown.length} of ${rows.length}`}</p>
          {page > 0 && <Button onClick={() => setPage(page - 1)}>Earlier rows</Button>}
          {first + PAGE < rows.length && <Button onClick={() => setPage(page + 1)}>Later rows</Button>}
        </div>
      )}
    </section>
  );
}

function Row({ row: { day, place, what, shown, by } }: { row: TableRow }) {
  return (
    <tr>
      <td>{day === null ? <NotRecorded /> : dayNumber(day)}</td>
      <td>{place}</td>
      <th scope="row">
        <Coded>{what}</Coded>
      </th>
      <td>
        {typeof shown === 'string'
          ? shown
          : shown.values.map(({ id, minute, value }, index) => (
              <Fragment key={id}>
                {index > 0 && ', '}
                <FactValue code={shown.code} value={value} />
                {minute !== undefined && ` at ${dayNumber(minute)} min`}
              </Fragment>
            ))}
      </td>
      <td>{by}</td>
    </tr>
  );
}
