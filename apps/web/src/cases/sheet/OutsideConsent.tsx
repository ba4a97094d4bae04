import type { ConsentScope } from '@consilium/clinical';
import { NotRecorded, Tag } from '../../ui';
import type { CaseDetail } from '../queries';
import classes from './CaseSheet.module.css';

/** Whether the server left this part of the case out of what the viewer reads. */
export const isWithheld = ({ withheld }: Pick<CaseDetail, 'withheld'>, scope: ConsentScope): boolean =>
  withheld.includes(scope);

/** In the place of a part that is left out. */
export function NotCovered() {
  return (
    <p className={classes.text}>
      <NotRecorded>Not covered by the consent</NotRecorded>. Treating members alone read it.
    </p>
  );
}

/** Beside a part that the viewer reads and the consent does not cover. */
export function OutsideConsent({ detail, scope }: { detail: CaseDetail; scope: ConsentScope }) {
  if (isWithheld(detail, scope) || !detail.notCovered.includes(scope)) return null;
  return <Tag tone="outline">Treating only</Tag>;
}
