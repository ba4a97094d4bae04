import type { RoomClosedReason } from '@consilium/contracts';
import { paths } from '../app/paths';
import type { UnsentMessage } from '../realtime/outbox-store';
import { ButtonLink, Page, PageTitle } from '../ui';
import classes from './RoomClosed.module.css';

const REASONS: Record<RoomClosedReason, string> = {
  removed: 'You are no longer a member of this case.',
  expired: 'The time for which you were asked into this case is over.',
  consent_revoked: 'Consent was revoked, so the case is closed to its readers.',
  consent_ended: 'The time that the consent was given for is over, so the case is closed to its readers until it is given anew.',
};

/** Membership or consent has ended: the room's text is gone from this page, the reader's own unsent words are not. */
export function RoomClosed({ reason, draft, unsent }: { reason: RoomClosedReason; draft: string; unsent: readonly UnsentMessage[] }) {
  const own = [...unsent.map(({ clientId, text }) => ({ key: clientId, text })), ...(draft ? [{ key: 'draft', text: draft }] : [])];
  return (
    <Page width="form">
      <PageTitle lead={REASONS[reason]}>This room is closed to you</PageTitle>
      {own.length > 0 && (
        <section className={classes.own} aria-labelledby="own-words">
          <h2 id="own-words" className={classes.title}>
            What you wrote and did not send
          </h2>
          <ul>
            {own.map(({ key, text }) => (
              <li key={key} className={classes.text}>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      <ButtonLink to={paths.home}>Go home</ButtonLink>
    </Page>
  );
}
