import { IconDownload, IconPrinter } from '@tabler/icons-react';
import { Navigate, useParams } from 'react-router';
import { ProblemError } from '../../api';
import { NotFoundPage } from '../../ui/NotFoundPage';
import { PaperNotices } from '../../ui/theme/PaperNotices';
import { paths } from '../../ui/paths';
import { CaseHead } from '../../cases/CaseHead';
import { useCase, type CaseDetail } from '../../cases/queries';
import { useSayWhen } from '../../ui/useSayWhen';
import {
  Button,
  EmptyState,
  ErrorState,
  LoadingBars,
  Page,
  PageTitle,
  PeerDiscussionNotice,
  sayOnPaper,
} from '../../ui';
import { requests } from '../requests';
import classes from './summary.module.css';
import { SummarySheet } from './SummarySheet';
import { useSummary } from './useSummary';

/** The summary of a consultation: on a page, on paper, as a PDF. What the case speaks of is said in its room first. */
export function SummaryPage() {
  const { caseId = '', consultationId } = useParams();
  const { data: detail, error, isFetching, refetch } = useCase(caseId);
  if (error instanceof ProblemError && error.status === 404) return <NotFoundPage />;
  if (detail && detail.contentNotice.length > 0) return <Navigate to={paths.case(caseId)} replace />;
  return (
    <Page width="read">
      {detail ? (
        <Summary detail={detail} consultationId={consultationId} />
      ) : error ? (
        <ErrorState
          title="The summary did not load"
          error={error}
          onRetry={() => void refetch()}
          retrying={isFetching}
        />
      ) : (
        <LoadingBars widths={[40, 84, 70, 88]} />
      )}
    </Page>
  );
}

function Summary({ detail, consultationId }: { detail: CaseDetail; consultationId: string | undefined }) {
  const { id: caseId, roomId, code } = detail;
  const { data, error, isFetching, refetch } = useSummary(caseId, roomId, consultationId);
  const none = error instanceof ProblemError && error.status === 404;
  const aside = data && (
    <span className={classes.ways}>
      <Button icon={<IconPrinter size={16} stroke={1.75} aria-hidden />} onClick={() => window.print()}>
        Print
      </Button>
      <a className={classes.download} href={requests.summaryPdf(roomId, data.consultationId)} download>
        <IconDownload size={16} stroke={1.75} aria-hidden />
        PDF
      </a>
    </span>
  );
  return (
    <article className={classes.page}>
      <PaperNotices part2={data?.part2Notice !== undefined} />
      <div className={classes.back}>
        <CaseHead caseId={caseId} code={code} />
      </div>
      <PageTitle tab={`Summary, ${code}`} lead={data && <When code={code} at={data.startedAt} />} aside={aside}>
        {data?.title || 'Summary of the consultation'}
      </PageTitle>
      {data?.question && <p className={classes.question}>{data.question}</p>}
      {none && <EmptyState title="No summary yet">A summary is made when a consultation ends.</EmptyState>}
      {!data &&
        !none &&
        (error ? (
          <ErrorState
            title="The summary did not load"
            error={error}
            onRetry={() => void refetch()}
            retrying={isFetching}
          />
        ) : (
          <LoadingBars widths={[40, 84, 70, 88]} />
        ))}
      {data && <SummarySheet summary={data} members={detail.members} />}
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
      {`${code}, `}
      <span className={classes.onScreen}>{sayWhen(at)}</span>
      <span className={classes.onPaper}>{sayOnPaper(at)}</span>
    </>
  );
}
