import {
  DISCIPLINE_LABEL,
  PEER_DISCUSSION_NOTICE,
  type ConsultationSummary,
  type PaperSize,
} from '@consilium/contracts';
import { TAKEN_OUT, nameAndDiscipline, recordOf, withNames, type RecordBlock } from '@consilium/domain';
import type { Paper, PaperBlock } from './paper';

type NameOf = (memberId: string) => string;

const time = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
const PARTIAL = 'Parts from before you joined the case are left out.';

/** The summary as it is laid on paper: the case's question first, the notices at the foot of each page. */
export function paperOf(summary: ConsultationSummary, nameOf: NameOf, size: PaperSize): Paper {
  const { caseCode, title, question, startedAt, endedAt, part2Notice, partial } = summary;
  return {
    size,
    name: `Consultation ${caseCode}`,
    madeAt: endedAt,
    head: {
      title: title || `Consultation ${caseCode}`,
      lead: question,
      lines: [`Consultation ${caseCode}`, `${time(startedAt)} to ${time(endedAt)}`, ...(partial ? [PARTIAL] : [])],
    },
    sections: recordOf(summary).map(({ heading, blocks, small }) => ({
      heading,
      blocks: blocks.map((block) => paperBlock(block, nameOf)),
      ...(small && { small }),
    })),
    foot: [PEER_DISCUSSION_NOTICE, ...(part2Notice ? [part2Notice] : [])],
  };
}

function paperBlock(block: RecordBlock, nameOf: NameOf): PaperBlock {
  switch (block.kind) {
    case 'discipline':
      return { label: block.discipline ? DISCIPLINE_LABEL[block.discipline] : 'No discipline' };
    case 'row':
      return { by: block.label, text: block.text, row: true };
    case 'absent':
      return { text: block.text, absent: true };
    case 'message': {
      const { message, label, serif, under, headed } = block;
      const words = message.hidden
        ? { text: TAKEN_OUT, absent: true }
        : { text: withNames(message.text, nameOf), ...(serif && { serif }) };
      return {
        ...(label && { label }),
        by: nameAndDiscipline(headed ? { ...message, discipline: null } : message),
        ...words,
        ...(under && { indent: true }),
      };
    }
  }
}
