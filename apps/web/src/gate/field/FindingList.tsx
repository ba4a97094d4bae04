import { OVERRIDE_REASON_LEAST, OVERRIDE_REASON_MAX } from '@consilium/contracts';
import { IconCheck } from '@tabler/icons-react';
import { Button, CautionIcon, IdentifierIcon } from '../../ui';
import { isReason, wordsKey } from '../check/answers';
import type { ShownFinding, TextCheck } from '../check/useCheck';
import classes from './marks.module.css';
import { asksReplaceAll, take, takeAllCertain } from './take';
import { replacementsFor, sayStanding } from './words';
import { isolated } from '../../ui/isolated';

export interface FindingListProps {
  check: TextCheck;
  /** Of which field, for a screen reader. */
  name: string;
  /** Absent where there is no colleague to ask. */
  onAsk?: () => void;
}

/** What was found, as a list: what it is, why, and the replacement as a button. */
export function FindingList({ check, name, onAsk }: FindingListProps) {
  const { findings, standing } = check;
  const certain = standing.filter(({ level }) => level === 'certain');
  return (
    <div className={classes.list} role="group" aria-label={`Identifiers in ${name}`}>
      <div className={classes.top}>
        <p className={classes.standing} data-level={certain.length > 0 ? 'certain' : 'doubtful'} role="status">
          {standing.length > 0 && sayStanding(standing)}
        </p>
        {certain.length > 1 && (
          <Button
            size="small"
            onClick={() => takeAllCertain(check)}
            aria-keyshortcuts="Alt+R"
            iconAfter={<kbd aria-hidden>Alt R</kbd>}
          >
            {certain.length === 2 ? 'Replace both certain' : `Replace all ${certain.length} certain`}
          </Button>
        )}
      </div>
      <ul className={classes.items}>
        {findings.map((finding) => (
          <Item key={finding.key} check={check} finding={finding} />
        ))}
      </ul>
      {certain.length > 0 && onAsk && (
        <div className={classes.actions}>
          <Button size="small" kind="quiet" onClick={onAsk}>
            Not an identifier? Ask a colleague
          </Button>
        </div>
      )}
    </div>
  );
}

/** Of the field in which a doubtful finding is given its reason. */
export const reasonId = ({ id }: TextCheck, { from }: Pick<ShownFinding, 'from'>): string => `${id}-reason-${from}`;

function Item({ check, finding }: { check: TextCheck; finding: ShownFinding }) {
  const { level, quote, words, reason, answered } = finding;
  const [first] = replacementsFor(finding);
  const Glyph = answered ? IconCheck : level === 'certain' ? IdentifierIcon : CautionIcon;
  return (
    <li className={classes.item} data-level={level}>
      <Glyph aria-hidden />
      <div>
        <p>
          <q>{quote}</q>
          {` ${words}, ${level}${answered && level === 'certain' ? '; a colleague agreed that it stays' : ''}`}
        </p>
        <p className={classes.itemWhy}>{reason}</p>
        {level === 'doubtful' && <Reason check={check} finding={finding} />}
      </div>
      {!(answered && level === 'certain') && first && (
        <Button
          size="small"
          onClick={() => take(check, finding, first)}
          aria-label={`Replace with ${first.label}: ${isolated(quote)}`}
        >
          {`Replace with ${first.label}`}
        </Button>
      )}
    </li>
  );
}

/** A doubtful finding may stay with a reason. */
function Reason({ check, finding }: { check: TextCheck; finding: ShownFinding }) {
  const id = reasonId(check, finding);
  const key = wordsKey(check.sent.text, finding);
  const reason = check.answers.reasons[key] ?? '';
  const enough = isReason(reason);
  return (
    <div className={classes.reason}>
      <label
        htmlFor={id}
      >{`Or say why “${isolated(finding.quote)}” identifies nobody${enough ? '' : ` (at least ${OVERRIDE_REASON_LEAST} characters)`}`}</label>
      <input
        id={id}
        autoComplete="off"
        maxLength={OVERRIDE_REASON_MAX}
        value={reason}
        // It is no part of the field above: its keys are its own, but for the one that replaces all.
        onKeyDown={(event) => !asksReplaceAll(event) && event.stopPropagation()}
        onChange={({ currentTarget: { value } }) =>
          check.answer((before) => ({ ...before, reasons: { ...before.reasons, [key]: value } }))
        }
      />
    </div>
  );
}
