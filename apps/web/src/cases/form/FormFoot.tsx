import type { FormStep, PresentationPatch } from '@consilium/clinical';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../ui/paths';
import { Button, ButtonLink } from '../../ui';
import type { CaseDraft } from '../draft/CaseDraft';
import { sendableIn, unsentIn, type DraftView } from '../draft/draftView';
import classes from './foot.module.css';
import { SaveState } from './SaveState';
import { useStepTo } from './StepList';
import { neighbours } from './stepState';
import { notYetOpen, useOpenCase } from './useOpenCase';
import { Refusal } from '../../ui/Refusal';

interface FormFootProps {
  draft: CaseDraft;
  view: DraftView;
  step: FormStep;
  presentation: PresentationPatch;
}

/** Back, where the answers are, and the one next thing: the next step, opening, or saving a version. */
export function FormFoot({ draft, view, step, presentation }: FormFootProps) {
  const to = useStepTo();
  const { before, after } = neighbours(step);
  const byHand = draft.waitsForSend;
  const changed = unsentIn(view).length > 0;
  return (
    <div className={classes.foot}>
      <div className={classes.footInner}>
        {before && (
          <ButtonLink to={to(before.code)} icon={<IconArrowLeft aria-hidden />} className={classes.back}>
            {before.label}
          </ButtonLink>
        )}
        <SaveState view={view} byHand={byHand} />
        <div className={classes.next}>
          {byHand && changed && <SaveVersion draft={draft} view={view} />}
          {after && (
            <ButtonLink
              kind={byHand && changed ? 'secondary' : 'primary'}
              to={to(after.code)}
              iconAfter={<IconArrowRight aria-hidden />}
            >
              {after.label}
            </ButtonLink>
          )}
          {!after && view.saved?.status !== 'open' && (
            <OpenCase draft={draft} view={view} presentation={presentation} />
          )}
        </div>
      </div>
    </div>
  );
}

function SaveVersion({ draft, view }: Pick<FormFootProps, 'draft' | 'view'>) {
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const ready = Object.keys(sendableIn(view)).length;
  const save = async (): Promise<void> => {
    setBusy(true);
    await draft.send();
    setBusy(false);
    const { saved } = draft.current();
    if (saved && unsentIn(draft.current()).length === 0) void navigate(paths.case(saved.id));
  };
  return (
    <>
      <Button kind="quiet" onClick={() => void draft.discard()}>
        Discard changes
      </Button>
      <Button
        kind="primary"
        busy={busy}
        notYet={
          view.overtaken.length > 0
            ? 'Choose what stands first'
            : ready === 0
              ? 'Something is not right yet'
              : undefined
        }
        onClick={() => void save()}
      >
        {`Save version ${(view.saved?.version ?? 0) + 1}`}
      </Button>
    </>
  );
}

function OpenCase({ view, presentation }: Pick<FormFootProps, 'draft' | 'view' | 'presentation'>) {
  const open = useOpenCase();
  const { saved } = view;
  return (
    <>
      <Refusal error={open.error} />
      <Button
        kind="primary"
        busy={open.isPending}
        notYet={notYetOpen(view, presentation)}
        onClick={() => saved && open.mutate(saved)}
      >
        Open the case
      </Button>
    </>
  );
}
