import { VisuallyHidden } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import type { ShownFinding } from '../../gate/check/useCheck';
import { takeAllCertain } from '../../gate/field/take';
import { Button, CautionIcon, IdentifierIcon, SectionHead } from '../../ui';
import { fieldOfPath } from '../../form/problems';
import { useFormChecks } from '../../form/FormChecks';
import { fieldWord } from '../../form/missing';
import classes from './StepFindings.module.css';

/** Beside the form where there is room: everything that was found in the texts of this step, each with the way to its words. */
export function StepFindings() {
  const { step } = useFormChecks();
  const texts = useSyncExternalStore(step.subscribe, step.current);
  const certain = texts.flatMap(({ check }) => check.standing.filter(({ level }) => level === 'certain')).length;
  if (texts.length === 0) return null;
  return (
    <section className={classes.found} aria-label="Identifiers in this step">
      <SectionHead>Identifiers in this step</SectionHead>
      <ul>
        {texts.map(({ path, check }) =>
          check.findings.map((finding) => (
            <li key={`${path} ${finding.key}`}>
              <button
                type="button"
                className={classes.finding}
                data-level={finding.level}
                data-open={check.open?.from === finding.from || undefined}
                onClick={() => check.goTo(finding)}
              >
                <Glyph finding={finding} />
                <span>
                  <strong>{finding.quote}</strong>
                  <span className={classes.words}>{` ${finding.words}, ${finding.level}`}</span>
                  <VisuallyHidden>{`, in ${fieldWord(fieldOfPath(path))}`}</VisuallyHidden>
                  <Outcome finding={finding} />
                </span>
              </button>
            </li>
          )),
        )}
      </ul>
      {certain > 0 && (
        <Button kind="primary" size="small" onClick={() => texts.forEach(({ check }) => takeAllCertain(check))}>
          {certain === 1
            ? 'Replace the certain one'
            : certain === 2
              ? 'Replace both certain in this step'
              : `Replace all ${certain} certain in this step`}
        </Button>
      )}
    </section>
  );
}

function Glyph({ finding: { answered, level } }: { finding: ShownFinding }) {
  if (answered) return <IconCheck aria-hidden />;
  return level === 'certain' ? <IdentifierIcon aria-hidden /> : <CautionIcon aria-hidden />;
}

/** What the button below makes of it, or that it stays. */
function Outcome({ finding }: { finding: ShownFinding }) {
  if (finding.answered)
    return (
      <span className={classes.outcome}>
        {finding.level === 'certain' ? 'stays; a colleague agreed' : 'stays; you gave a reason'}
      </span>
    );
  return (
    <span className={classes.outcome}>
      {'becomes '}
      <em>{finding.replacement}</em>
    </span>
  );
}
