import type { ConsultationSummary, SummaryMessage } from '@consilium/contracts';

/** The summary without what was said at `seq`, wherever it quotes that. */
export function withoutTextAt(summary: ConsultationSummary, seq: number): ConsultationSummary {
  const blank = <M extends SummaryMessage>(message: M): M =>
    message.seq === seq ? { ...message, text: '', hidden: true } : message;
  const {
    summaryBack,
    summaryBackPassedOver,
    holds,
    questions,
    recommendations,
    concerns,
    observations,
    openPoints,
    takeaway,
  } = summary;
  return {
    ...summary,
    summaryBack: summaryBack && blank(summaryBack),
    summaryBackPassedOver: summaryBackPassedOver && blank(summaryBackPassedOver),
    takeaway: takeaway && blank(takeaway),
    holds: holds.map(({ state, asked, answer, lifted, withdrawn }) => ({
      state,
      asked: blank(asked),
      answer: answer && blank(answer),
      lifted: lifted && blank(lifted),
      withdrawn: withdrawn && blank(withdrawn),
    })),
    questions: questions.map(({ question, answers }) => ({ question: blank(question), answers: answers.map(blank) })),
    recommendations: recommendations.map(({ discipline, items }) => ({ discipline, items: items.map(blank) })),
    concerns: concerns.map(blank),
    observations: observations.map(blank),
    openPoints: { questions: openPoints.questions.map(blank), holds: openPoints.holds.map(blank) },
  };
}
