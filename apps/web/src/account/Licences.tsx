import type { LicenceView } from '@consilium/contracts';
import { Card, EmptyState, Tag } from '../ui';
import classes from './account.module.css';
import { useMe } from '../auth/useMe';

const day = new Intl.DateTimeFormat('en-US', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });

/** The member's own licences, and what follows when none is current. */
export function Licences() {
  const { data: me } = useMe();
  if (!me) return null;
  return (
    <section>
      <h2 className={classes.head}>My licenses</h2>
      {me.standing === 'comment_only' && (
        <p className={classes.note}>
          No license of yours is verified and current, so you can read and comment only. An administrator verifies
          licenses.
        </p>
      )}
      {me.licences.length === 0 ? (
        <EmptyState>An administrator records licenses here.</EmptyState>
      ) : (
        <Card flush>
          <ul>
            {me.licences.map((licence) => (
              <LicenceRow key={licence.id} licence={licence} />
            ))}
          </ul>
        </Card>
      )}
    </section>
  );
}

function LicenceRow({
  licence: { jurisdiction, number, prescriber, expiresOn, verified, current },
}: {
  licence: LicenceView;
}) {
  const state = current ? 'Current' : verified ? 'Expired' : 'Not verified';
  return (
    <li className={classes.licence}>
      <div className={classes.words}>
        <p className={classes.device}>{`${jurisdiction} ${number}`}</p>
        <p className="quiet">{`${prescriber ? 'Prescriber. ' : ''}Expires ${day.format(new Date(expiresOn))}`}</p>
      </div>
      <Tag tone={current ? 'ok' : 'caution'}>{state}</Tag>
    </li>
  );
}
