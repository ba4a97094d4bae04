import { IconDownload } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { ProblemError } from '../../api';
import { PaperNotices } from '../../ui/theme/PaperNotices';
import { paths } from '../../ui/paths';
import { useRoom } from '../../rooms/RoomContext';
import { useSayWhen } from '../../ui/useSayWhen';
import { PrintButton } from '../../ui/PrintButton';
import { BackLink, Coded, EmptyState, Page, PageTitle, PeerDiscussionNotice, QueryStates, sayOnPaper } from '../../ui';
import { requests } from '../requests';
import classes from './summary.module.css';
import { SummarySheet } from './SummarySheet';
import { useSummary } from './useSummary';

/** The summary of a consultation: on a page, on paper, as a PDF. */
export function SummaryPage() {
  return (
    <Page width="read">
      <Summary consultationId={useParams().consultationId} />
    </Page>
  );
}

function Summary({ consultationId }: { consultationId: string | undefined }) {
  const { state } = useRoom();
  const { roomId } = state;
  const { id: caseId, code } = state.subject;
  const query = useSummary(roomId, consultationId);
  const { data, error } = query;
  const none = error instanceof ProblemError && error.status === 404;
  const aside = data && (
    <span className={classes.ways}>
      <PrintButton />
      <a className={classes.download} href={requests.summaryPdf(roomId, data.consultationId)} download>
        <IconDownload aria-hidden />
        PDF
      </a>
    </span>
  );
  return (
    <article>
      <PaperNotices part2={data?.part2Notice !== undefined} />
      <div className={classes.back}>
        <BackLink to={paths.case(caseId)}>{code}</BackLink>
      </div>
      <PageTitle tab={`Summary, ${code}`} lead={data && <When code={code} at={data.startedAt} />} aside={aside}>
        {data?.title || 'Summary of the consultation'}
      </PageTitle>
      {data?.question && <p className={classes.question}>{data.question}</p>}
      {none && <EmptyState title="No summary yet">A summary is made when a consultation ends.</EmptyState>}
      {!data && !none && <QueryStates query={query} failed="The summary did not load" widths={[40, 84, 70, 88]} />}
      {data && <SummarySheet summary={data} members={[...state.members.values()]} />}
      <footer className={classes.foot}>
        <PeerDiscussionNotice />
      </footer>
    </article>
  );
}

/** On a screen "today" will do; paper is read later. */
function When({ code, at }: { code: string; at: string }) {
  const sayWhen = useSayWhen();
  return (
    <>
      <Coded>{`${code}, `}</Coded>
      <span className={classes.onScreen}>{sayWhen(at)}</span>
      <span className={classes.onPaper}>{sayOnPaper(at)}</span>
    </>
  );
}
