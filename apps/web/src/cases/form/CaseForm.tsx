import { completeness, FORM_STEPS, type PresentationField } from '@consilium/clinical';
import { useEffect, useMemo, useRef } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { Pane, Part2Notice, TabTitle } from '../../ui';
import type { CaseDraft } from '../draft/CaseDraft';
import { recordedIn, type DraftView } from '../draft/draftView';
import { mergedPresentation, problemsOf } from '../draft/sendable';
import { FormChecksContext } from '../../form/FormChecks';
import { ProblemsContext } from '../../form/problems';
import { MissingList } from './CheckStep';
import classes from './form.module.css';
import { FormFoot } from './FormFoot';
import { FormLinks } from './FormLinks';
import { HelpPane } from './HelpPane';
import { BeyondConsent, RefusedElsewhere, StandingElsewhere } from './FormNotes';
import { sayRecorded } from '../../form/missing';
import { NotEditable } from './NotEditable';
import { Overtaken } from './Overtaken';
import { Preview } from './Preview';
import { StepFields } from './StepFields';
import { StepFindings } from './StepFindings';
import { FormMeter, StepList } from './StepList';
import { STEP_WORDS } from './steps';
import { useFormCheckValue } from './useFormCheckValue';
import { stepAt } from './stepState';

/** The presentation form: steps left, one column of fields, help right. */
export function CaseForm({ draft, view }: { draft: CaseDraft; view: DraftView }) {
  const [search] = useSearchParams();
  const { hash } = useLocation();
  const step = stepAt(search.get('step'));
  const { saved, edits, refused } = view;
  const presentation = useMemo(() => mergedPresentation(recordedIn({ saved }), edits), [saved, edits]);
  const problems = useMemo(() => ({ ...problemsOf(edits), ...refused }), [edits, refused]);
  const checks = useFormCheckValue(draft, view);
  const title = useRef<HTMLHeadingElement>(null);
  const shownStep = useRef(step);

  useEffect(() => {
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) {
      (target.querySelector<HTMLElement>('input, textarea, button') ?? target).focus();
      target.scrollIntoView({ block: 'center' });
    } else if (shownStep.current !== step) {
      window.scrollTo(0, 0);
      title.current?.focus({ preventScroll: true });
    }
    shownStep.current = step;
  }, [step, hash]);

  if (saved && !saved.abilities.includes('case.edit')) return <NotEditable detail={saved} />;

  const value = (field: PresentationField): unknown => (field in edits ? edits[field] : saved?.[field]);
  const edit = (field: PresentationField, answer: unknown): void => draft.edit(field, answer);
  const words = STEP_WORDS[step];
  const heading = saved ? (saved.status === 'draft' ? 'New case' : 'Edit the case') : 'New case';

  return (
    <ProblemsContext value={problems}>
      <FormChecksContext value={checks}>
        <TabTitle>{saved ? `${saved.code}, ${heading.toLowerCase()}` : heading}</TabTitle>
        <div className={classes.layout}>
          <Pane label="Steps" className={classes.left}>
            <p className={classes.kicker}>{heading}</p>
            <p className={classes.code}>{saved?.code ?? 'Code comes with the first answer'}</p>
            <details className={classes.compact}>
              <summary>{`Step ${FORM_STEPS.findIndex(({ code }) => code === step) + 1} of ${FORM_STEPS.length}, ${sayRecorded(completeness(presentation))}`}</summary>
              <StepList current={step} presentation={presentation} />
              <FormMeter presentation={presentation} />
              {saved && <FormLinks detail={saved} draft={draft} />}
            </details>
            <div className={classes.full}>
              <StepList current={step} presentation={presentation} />
              <div className={classes.meter}>
                <FormMeter presentation={presentation} />
              </div>
              {saved && <FormLinks detail={saved} draft={draft} />}
            </div>
          </Pane>
          <div className={classes.centre}>
            <div className={classes.column}>
              <h1 ref={title} tabIndex={-1} className={classes.title}>
                {words.title}
              </h1>
              <p className={classes.lead}>{words.lead}</p>
              {saved?.part2Flag && <Part2Notice />}
              {saved?.discussionBegan && (
                <p className={classes.note}>
                  The discussion began. What you save becomes a new version; the version before it is kept and can be
                  read by everyone in the room.
                </p>
              )}
              <BeyondConsent presentation={presentation} step={step} />
              <Overtaken draft={draft} view={view} />
              <RefusedElsewhere problems={problems} step={step} />
              <StandingElsewhere standing={view.standing} step={step} />
              <form className={classes.fields} onSubmit={(event) => event.preventDefault()} aria-label={words.title}>
                {step === 'check_attest' && <MissingList presentation={presentation} />}
                {step === 'check_attest' && saved && <Preview saved={saved} presentation={presentation} />}
                <StepFields step={step} value={value} onEdit={edit} />
              </form>
            </div>
            <FormFoot draft={draft} view={view} step={step} presentation={presentation} />
          </div>
          <Pane label="Help" className={classes.right}>
            <StepFindings />
            <HelpPane step={step} />
          </Pane>
        </div>
      </FormChecksContext>
    </ProblemsContext>
  );
}
