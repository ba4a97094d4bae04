import type { IncidentView } from '@consilium/contracts';
import { useState } from 'react';
import { serverNow } from '../api/serverClock';
import { useSayWhen } from '../ui/useSayWhen';
import { DefinitionList, SectionHead, Tag } from '../ui';
import { LETTER_WORDS } from '../gate/report/letters';
import { sayDeadline, sayPlace, sayVisible, STATUS_WORDS, TEXT_WORDS } from './words';

/** When it was written, seen and hidden, what kind it is, and until when individuals would have to be notified. */
export function IncidentFacts({ incident }: { incident: IncidentView }) {
  const sayWhen = useSayWhen();
  const [now] = useState(serverNow);
  const { status, text, categories, author, postedAt, discoveredAt, containedAt, deadlineAt, overdue, secondsVisible } =
    incident;
  return (
    <section>
      <SectionHead>What is known</SectionHead>
      <DefinitionList
        labels="wide"
        items={[
          {
            label: 'State',
            value: <Tag tone={status === 'breach' ? 'contraindicated' : 'accent'}>{STATUS_WORDS[status]}</Tag>,
          },
          {
            label: 'Deadline',
            value:
              status === 'closed'
                ? 'Closed'
                : `${sayWhen(deadlineAt)}, ${sayDeadline(deadlineAt, now)}${overdue ? ', overdue' : ''}`,
          },
          {
            label: 'Kind',
            value: categories.map((letter) => `${letter}: ${LETTER_WORDS[letter].toLowerCase()}`).join('; '),
          },
          { label: 'Text', value: TEXT_WORDS[text] },
          { label: 'Author', value: author?.displayName },
          { label: 'Where', value: sayPlace(incident) },
          { label: 'Written', value: sayWhen(postedAt) },
          { label: 'Reported', value: sayWhen(discoveredAt) },
          { label: 'Hidden', value: `${sayWhen(containedAt)}, after ${sayVisible(secondsVisible)} in the room` },
        ]}
      />
    </section>
  );
}
