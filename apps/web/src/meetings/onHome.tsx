import type { MeetingListItem } from '@consilium/contracts';
import { IconListNumbers } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useMember } from '../auth/useMember';
import type { ComingRow, LiveRow, OnHome, Rows } from '../home/slots/onHome';
import { Coded } from '../ui';
import { paths } from '../ui/paths';
import { sayFacilitates } from '../ui/sayFacilitates';
import { inSentence, useSayWhen } from '../ui/useSayWhen';
import { meetingPaths } from './meetingPaths';
import { useMeetings } from './queries';
import { sayCases } from './words';
import { isolated } from '../ui/isolated';

/** Meetings that run, each with where it is, and those that are planned. */
export const onHome: OnHome = {
  useLive,
  useComing,
  allComing: { to: paths.meetings, words: 'All meetings' },
};

function useLive(): Rows<LiveRow> {
  const query = useMeetings({ box: 'coming' });
  const sayWhen = useSayWhen();
  const running = (query.data ?? []).filter(({ status }) => status === 'running');
  return { rows: running.map((meeting) => liveRow(meeting, (at) => inSentence(sayWhen(at)))), query };
}

function liveRow(meeting: MeetingListItem, sayWhen: (at: string) => string): LiveRow {
  const { id, title, places, startedAt, startsAt } = meeting;
  const since = startedAt ?? startsAt;
  const current = places.find(({ state }) => state === 'current');
  const place = current && `${current.position} of ${places.length}`;
  const to = meetingPaths.meeting(id);
  return {
    id,
    icon: IconListNumbers,
    what: title,
    why: (
      <>
        <span>
          <Coded>
            {place ? `${place}: ${current.case?.code ?? 'a case that you are not in'}.` : 'It is in no room.'}
          </Coded>
        </span>
        <span>{`It runs since ${sayWhen(since)}.`}</span>
      </>
    ),
    action: { to, word: 'To the meeting', name: `To the meeting ${isolated(title)}` },
    since,
    within: current?.case && {
      room: { kind: 'case', id: current.case.id },
      words: (
        <>
          {`${place} in `}
          <Link to={to}>{title}</Link>
          {`, which runs since ${sayWhen(since)}.`}
        </>
      ),
    },
    covers: ({ kind, subject }) => kind === 'meeting.invited' && subject.id === id,
  };
}

function useComing(): Rows<ComingRow> {
  const { id: memberId } = useMember();
  const query = useMeetings({ box: 'coming' });
  const rowOf = (meeting: MeetingListItem): ComingRow => ({
    id: meeting.id,
    at: meeting.startsAt,
    what: meeting.title,
    why: `Meeting, ${sayCases(meeting).toLowerCase()}. ${sayFacilitates(meeting.facilitator, memberId)}`,
    to: meetingPaths.meeting(meeting.id),
  });
  return { rows: (query.data ?? []).filter(({ status }) => status === 'planned').map(rowOf), query };
}
