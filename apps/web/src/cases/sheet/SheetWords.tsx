import { Fragment } from 'react';
import { NotRecorded } from '../../ui';

const UNKNOWN = /(not recorded)/i;

/** Words of the sheet, with what is not recorded set apart: unknown must look unknown, also beside what is known. */
export function SheetWords({ children }: { children: string }) {
  return children
    .split(UNKNOWN)
    .map((words, index) =>
      UNKNOWN.test(words) ? <NotRecorded key={index}>{words}</NotRecorded> : <Fragment key={index}>{words}</Fragment>,
    );
}
