import type { Discipline, MessageKind } from '@consilium/contracts';

/** What of a message decides its place in a summary. */
export interface SummarySource {
  seq: number;
  authorId: string | null;
  discipline: Discipline | null;
  kind: MessageKind;
  replyTo?: number;
}

/** Places in the log; texts are read from there. */
export interface SummaryOutline {
  questions: { seq: number; answers: number[] }[];
  recommendations: { discipline: Discipline | null; seqs: number[] }[];
  concerns: number[];
  /** Observations and evidence, in the order of the log. */
  observations: number[];
  openQuestions: number[];
}

/**
 * What was asked and answered, and what each discipline recommends. Everything in the thread under a question that somebody else than
 * the asker wrote is an answer. `from`: what was written before it counts only where a question of it is still open.
 */
export function outlineOf(messages: readonly SummarySource[], from: number): SummaryOutline {
  const bySeq = new Map(messages.map((message) => [message.seq, message]));
  const answers = new Map<number, number[]>();
  const recommendations = new Map<Discipline | null, number[]>();
  for (const message of messages) {
    if (message.kind === 'recommendation' && message.seq >= from)
      recommendations.set(message.discipline, [...(recommendations.get(message.discipline) ?? []), message.seq]);
    for (const question of questionsAbove(message, bySeq))
      if (question.authorId !== message.authorId)
        answers.set(question.seq, [...(answers.get(question.seq) ?? []), message.seq]);
  }
  const written = (...kinds: MessageKind[]): number[] =>
    messages.filter(({ kind, seq }) => seq >= from && kinds.includes(kind)).map(({ seq }) => seq);
  const questions = messages
    .filter(({ kind }) => kind === 'question')
    .map(({ seq }) => ({ seq, answers: answers.get(seq) ?? [] }));
  return {
    questions: questions.filter(({ seq }) => seq >= from),
    recommendations: [...recommendations].map(([discipline, seqs]) => ({ discipline, seqs })),
    concerns: written('concern'),
    observations: written('observation', 'evidence'),
    openQuestions: questions.filter((question) => question.answers.length === 0).map(({ seq }) => seq),
  };
}

/** The questions that a message stands under. A reply's target is always older, so this ends. */
function questionsAbove(message: SummarySource, bySeq: ReadonlyMap<number, SummarySource>): SummarySource[] {
  const found: SummarySource[] = [];
  for (let above = parentOf(message, bySeq); above; above = parentOf(above, bySeq))
    if (above.kind === 'question') found.push(above);
  return found;
}

const parentOf = (message: SummarySource, bySeq: ReadonlyMap<number, SummarySource>): SummarySource | undefined =>
  message.replyTo !== undefined && message.replyTo < message.seq ? bySeq.get(message.replyTo) : undefined;
