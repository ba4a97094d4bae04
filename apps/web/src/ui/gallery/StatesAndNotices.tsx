import {
  Button,
  Card,
  ContentNotice,
  EmptyState,
  ErrorState,
  LoadingBars,
  OfflineStrip,
  Part2Notice,
  PeerDiscussionNotice,
  SectionHead,
} from '..';
import classes from './Gallery.module.css';

const nothing = (): void => undefined;
const sinceMorning = '2026-03-12T10:44:00';

export function StatesAndNotices() {
  return (
    <>
      <Card>
        <EmptyState action={<Button>Write a message</Button>}>
          No message in this room. Start with <kbd>C</kbd>, or
        </EmptyState>
      </Card>
      <Card>
        <ErrorState title="The timeline did not load" onRetry={nothing} />
      </Card>
      <Card flush>
        <OfflineStrip since={sinceMorning} waiting={2} />
      </Card>
      <Card>
        <LoadingBars />
      </Card>
      <ContentNotice categories={['Childhood abuse', 'Violence']} onGoOn={nothing} onNotNow={nothing} />
      <Card>
        <div className={classes.stack}>
          <SectionHead>Notices</SectionHead>
          <Part2Notice code="KAP-6CJP" />
          <PeerDiscussionNotice />
        </div>
      </Card>
    </>
  );
}
