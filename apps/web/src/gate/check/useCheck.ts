import type { FieldFinding, TextOverride, TextProfile } from '@consilium/contracts';
import { useId, useState } from 'react';
import { ProblemError } from '../../api/problems';
import { engine } from '../engine/engine';
import { useColleagues } from './colleagues';
import { judge, NO_ANSWERS, overrideFor, wordsKey, type Answers } from './answers';
import { trimmed, type SentText } from './sentText';
import { named, withServers, type Named } from './servers';
import { useScan } from './useScan';

export type TextControl = HTMLTextAreaElement | HTMLInputElement;

/** A finding as the author sees it. `start`, `end`: of the text as sent; `from`, `to`: of the text on the screen. */
export interface ShownFinding extends Named {
  from: number;
  to: number;
  /** Its words, as the author typed them. */
  quote: string;
  key: string;
  /** The author gave a reason, or a colleague agreed. */
  answered: boolean;
}

/** What the server found in a text that it refused. */
export interface ServerFindings {
  text: string;
  findings: readonly Pick<FieldFinding, 'start' | 'end' | 'category' | 'level' | 'confidence'>[];
}

export interface CheckParts {
  /** What stands on the screen. */
  text: string;
  profile: TextProfile;
  /** What of it is sent; without the white space around it unless said. */
  sent?: SentText;
  /** The path of its field, where several texts are sent at once. */
  field?: string;
  /** Kept elsewhere where a form shares them. */
  answers?: Answers;
  onAnswers?: (change: (before: Answers) => Answers) => void;
  refused?: ServerFindings | null;
  /** What it goes by checks it again before it leaves the browser, so that it may wait there unchecked where the engine does not run. */
  checkedLater?: boolean;
  /** Text that is saved already and was not touched is not asked about again. */
  off?: boolean;
}

export interface TextCheck {
  /** Of this check on the page. */
  id: string;
  /** The control that holds the text, and what its `ref` takes. */
  control: TextControl | null;
  attach: (control: TextControl | null) => void;
  text: string;
  sent: SentText;
  field: string | undefined;
  answers: Answers;
  findings: readonly ShownFinding[];
  /** What keeps the text here. */
  standing: readonly ShownFinding[];
  /** The engine did not run, so the text cannot be sent. */
  failed: boolean;
  /** The finding that the author looks at, by where it begins on the screen. */
  open: { from: number; focus: boolean } | null;
  setOpen: (open: TextCheck['open']) => void;
  answer: (change: (before: Answers) => Answers) => void;
  /** Scans what stands there now. The overrides to send with it; null where something stands, and then the focus goes there. */
  settle: () => Promise<TextOverride[] | null>;
  /** Takes the findings of a refusal. True when it was one. */
  takeRefusal: (error: unknown) => boolean;
  goToFirst: () => void;
  /** The text has the focus then, with the words of the finding chosen. */
  goTo: (finding: ShownFinding) => void;
}

const NONE: readonly never[] = [];

/** The check of one text field: what was found, what the author and colleagues say to it, and whether it may be sent. */
export function useCheck({
  text,
  profile,
  sent = trimmed(text),
  field,
  answers: shared,
  onAnswers,
  refused: given,
  checkedLater = false,
  off = false,
}: CheckParts): TextCheck {
  const id = useId();
  const [control, attach] = useState<TextControl | null>(null);
  const [own, setOwn] = useState(NO_ANSWERS);
  const [taken, setTaken] = useState<ServerFindings | null>(null);
  const [open, setOpen] = useState<TextCheck['open']>(null);
  const scan = useScan(off ? '' : sent.text, profile, useColleagues());
  const answers = shared ?? own;

  const asShown = (findings: readonly Named[]): ShownFinding[] =>
    findings.map((finding) => {
      const [from, to] = [sent.toShown(finding.start), sent.toShown(finding.end)];
      const answered = overrideFor(finding, sent.text, answers, field) !== null;
      return {
        ...finding,
        from,
        to,
        quote: text.slice(from, to),
        key: `${wordsKey(sent.text, finding)} ${finding.start}`,
        answered,
      };
    });
  const all = (findings: Parameters<typeof withServers>[0]): readonly Named[] =>
    withServers(
      findings,
      [given, taken].flatMap((one) => (one?.text === sent.text ? one.findings : NONE)),
    ).map((finding) => named(finding, (category) => engine.describe(category)));

  const findings = off ? NONE : asShown(all(scan.findings));
  const goTo = (finding: ShownFinding | undefined, focus = false): void => {
    if (!finding) return;
    control?.focus();
    control?.setSelectionRange(finding.from, finding.to);
    setOpen({ from: finding.from, focus });
  };
  const standing = findings.filter(({ answered }) => !answered);

  return {
    id,
    control,
    attach,
    text,
    sent,
    field,
    answers,
    findings,
    standing,
    failed: !off && !checkedLater && scan.failed,
    open,
    setOpen,
    answer: onAnswers ?? setOwn,
    goToFirst: () => goTo(standing[0]),
    goTo,
    async settle() {
      if (off) return [];
      const found = await scan.now().catch(() => null);
      if (!found) return checkedLater ? [] : null;
      const judged = judge(all(found), sent.text, answers, field);
      if (judged.standing.length === 0) return [...judged.overrides];
      goTo(asShown(judged.standing)[0]);
      return null;
    },
    takeRefusal(error) {
      const found = error instanceof ProblemError ? error.problem.findings : undefined;
      if (!found) return false;
      setTaken({
        text: sent.text,
        findings: field === undefined ? found : found.filter((finding) => finding.field === field),
      });
      return true;
    },
  };
}
