import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { ProblemError } from '../api';
import { paths } from '../ui/paths';
import dialog from '../ui/dialog.module.css';
import { BackLink, Button, Card, EmptyState, Page, PageTitle, Part2Notice, QueryStates } from '../ui';
import { useRoom } from '../rooms/RoomContext';
import { useSayWhen } from '../ui/useSayWhen';
import { DocumentBody } from './DocumentBody';
import classes from './documents.module.css';
import { documentKeys, removeDocument, useDocument, type CaseDocument } from './queries';
import { KIND_WORDS } from './words';
import { Refusal } from '../ui/Refusal';
import { Dialog } from '../ui/Dialog';
import { isolated } from '../ui/isolated';

/** One document to read: a text as it stands, a table as a table. */
export function DocumentPage() {
  const { caseId = '', documentId = '' } = useParams();
  const { state, part2 } = useRoom();
  const { code } = state.subject;
  const query = useDocument(caseId, documentId);
  const { data, error } = query;
  const sayWhen = useSayWhen();
  const gone = error instanceof ProblemError && error.status === 404;
  const lead =
    data &&
    `${KIND_WORDS[data.kind]}, attached by ${isolated(data.attachedBy.displayName)}, ${sayWhen(data.attachedAt)}.`;
  return (
    <Page width="read">
      <BackLink to={paths.case(caseId)}>{code}</BackLink>
      <PageTitle tab={`Document, ${code}`} lead={lead}>
        {data?.title || 'Document'}
      </PageTitle>
      {gone && (
        <EmptyState title="This document is not here">
          It was taken away, hidden after a report, or never was.
        </EmptyState>
      )}
      {!data && !gone && <QueryStates query={query} failed="The document did not load" widths={[80, 92, 70, 88, 60]} />}
      {data && !gone && (
        <>
          <Card flush>
            <DocumentBody kind={data.kind} text={data.text} title={data.title} />
          </Card>
          <div className={classes.foot}>
            <Link to={`${paths.case(caseId)}#${data.seq}`}>
              Where it was attached, to answer or report an identifier in it
            </Link>
            {data.abilities.includes('document.remove') && <Remove document={data} />}
          </div>
        </>
      )}
      {part2 && <Part2Notice code={code} />}
    </Page>
  );
}

function Remove({ document: { id, caseId } }: { document: CaseDocument }) {
  const [asked, setAsked] = useState(false);
  const client = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation({
    mutationFn: () => removeDocument(caseId, id),
    onSuccess: async () => {
      await navigate(paths.case(caseId));
      client.removeQueries({ queryKey: documentKeys.text(caseId, id) });
      await client.invalidateQueries({ queryKey: documentKeys.all(caseId) });
    },
  });
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        Remove it
      </Button>
      <Dialog opened={asked} onClose={() => setAsked(false)} title="Remove this document?">
        <div className={dialog.form}>
          <p className={dialog.words}>
            Its text and title are deleted, for everybody. That it was here, and that you removed it, stays on record.
          </p>
          <Refusal error={remove.error} />
          <div className={dialog.choice}>
            <Button kind="primary" busy={remove.isPending} onClick={() => remove.mutate()}>
              Remove it
            </Button>
            <Button onClick={() => setAsked(false)}>Not now</Button>
          </div>
        </div>
      </Dialog>
    </>
  );
}
