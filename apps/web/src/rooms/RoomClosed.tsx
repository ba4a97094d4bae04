import type { RoomClosedReason } from '@consilium/contracts';
import type { SubjectRef } from '@consilium/domain';
import { useMember } from '../auth/useMember';
import { NotFoundPage } from '../ui/NotFoundPage';
import { paths } from '../ui/paths';
import { Button, ButtonLink, LoadingBars, Page, PageTitle } from '../ui';
import classes from './RoomClosed.module.css';
import { roomsOf, useRoomFeatures } from './slots/RoomFeatures';
import { useOwnWords, type OwnWords } from './useOwnWords';

type Subject = Pick<SubjectRef, 'kind' | 'id'>;

/** Membership or consent has ended: the room's text is gone from this page, the reader's own unsent words are not. */
export function RoomClosed({ reason, subject }: { reason: RoomClosedReason; subject: Subject }) {
  const own = useOwnWords(useMember().id, subject.id);
  const words = roomsOf(useRoomFeatures(), subject)?.closed;
  return <Closed lead={words?.[reason] ?? 'You are no longer a member of it.'} own={own ?? []} />;
}

/** A subject that is not there for this reader, or not any more: it says so only to whoever has written something in it that was not sent. */
export function RoomGone({ subject }: { subject: Subject }) {
  const own = useOwnWords(useMember().id, subject.id);
  if (own === null) {
    return (
      <Page width="form">
        <LoadingBars />
      </Page>
    );
  }
  return own.length > 0 ? (
    <Closed lead={`You cannot open this ${subject.kind} any more.`} own={own} />
  ) : (
    <NotFoundPage />
  );
}

function Closed({ lead, own }: { lead: string; own: readonly OwnWords[] }) {
  return (
    <Page width="form">
      <PageTitle lead={lead}>This room is closed to you</PageTitle>
      {own.length > 0 && (
        <section className={classes.own} aria-labelledby="own-words">
          <h2 id="own-words" className={classes.title}>
            What you wrote and did not send
          </h2>
          <p className={classes.kept}>It is kept on this device for you alone, until you delete it.</p>
          <ul>
            {own.map(({ key, text, discard }) => (
              <li key={key} className={classes.text} dir="auto">
                {text}
                <div className={classes.choice}>
                  <Button size="small" onClick={() => void navigator.clipboard?.writeText(text)}>
                    Copy
                  </Button>
                  <Button size="small" kind="quiet" onClick={() => void discard()}>
                    Delete
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      <ButtonLink to={paths.home}>Go home</ButtonLink>
    </Page>
  );
}
