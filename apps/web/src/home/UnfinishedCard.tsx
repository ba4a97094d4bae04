import type { RoomListItem } from '@consilium/contracts';
import { IconMessages } from '@tabler/icons-react';
import { useSubjectPage } from '../inbox/kinds';
import { Card } from '../ui';
import { useSayWhen } from '../ui/useSayWhen';
import { Row } from './Row';
import { HomeSection } from './slots/HomeSection';
import type { HomeRow } from './slots/onHome';

interface UnfinishedCardProps {
  unread: readonly RoomListItem[];
  unfinished: readonly HomeRow[];
}

/** What may be read and finished whenever there is time: new messages of rooms, then what the features have. */
export function UnfinishedCard({ unread, unfinished }: UnfinishedCardProps) {
  if (unread.length + unfinished.length === 0) return null;
  return (
    <HomeSection id="unfinished" title="To read and to finish">
      <Card flush>
        <ul>
          {unread.map((room) => (
            <UnreadRow key={room.id} room={room} />
          ))}
          {unfinished.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </ul>
      </Card>
    </HomeSection>
  );
}

function UnreadRow({ room: { subject, unread, lastEventAt } }: { room: RoomListItem }) {
  const sayWhen = useSayWhen();
  const to = useSubjectPage()(subject);
  if (to === null) return null;
  const row: HomeRow = {
    id: subject.id,
    icon: IconMessages,
    what: `${unread} new in ${subject.code}`,
    why: subject.title,
    when: lastEventAt ? sayWhen(lastEventAt) : undefined,
    action: { to, word: 'Read', name: `Read ${subject.code}` },
  };
  return <Row row={row} />;
}
