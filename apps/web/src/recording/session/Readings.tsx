import { fieldOfCode, READING_FIELDS } from './readingFields';
import type { CaseFact, RecordedQuantity } from '@consilium/contracts';
import { StandingFact } from '../facts/StandingFact';
import { factsOfField } from '../facts/standing';
import { fieldLabel, fieldUnits } from '../fields/fieldWords';
import classes from './session.module.css';

/** What was read in a session, a row for each minute. A value is the button that corrects it. */
export function Readings({ facts }: { facts: readonly CaseFact[] }) {
  const minutes = [...new Set(facts.flatMap(({ minute }) => (minute === undefined ? [] : [minute])))].sort(
    (one, other) => one - other,
  );
  const columns = READING_FIELDS.filter((field) => factsOfField(facts, field).length > 0);
  if (columns.length === 0) return <p className="quiet">No reading yet.</p>;
  const rows = minutes.filter((minute) =>
    columns.some((field) => factsOfField(facts, field).some((fact) => fact.minute === minute)),
  );
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label="Readings, table">
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Minute</th>
            {columns.map((field) => (
              <th key={field} scope="col">
                {fieldLabel(field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((minute) => (
            <tr key={minute}>
              <th scope="row">{signed(minute)}</th>
              {columns.map((field) => (
                <td key={field}>
                  <Cell facts={factsOfField(facts, field).filter((fact) => fact.minute === minute)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ facts }: { facts: readonly CaseFact[] }) {
  if (facts.length === 0) return <span className="spoken">Not recorded</span>;
  return facts.map((fact, index) => (
    <span key={fact.id}>
      {index > 0 && '/'}
      <StandingFact fact={fact} words={isUsual(fact) ? fact.value.entered : undefined} />
    </span>
  ));
}

/** A minus that is as wide as a plus. */
const signed = (minute: number): string => String(minute).replace('-', '−');

/** A number in the usual unit of its column needs none beside it. */
const isUsual = (fact: CaseFact): fact is CaseFact & { value: RecordedQuantity } =>
  fact.value.is === 'quantity' && fact.value.unit === fieldUnits(fieldOfCode(fact.code))[0];
