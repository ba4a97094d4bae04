import type { ArrangeMeetingCase, MeetingItem, MeetingView } from '@consilium/contracts';
import { useState } from 'react';
import { useMeetingChange } from '../queries';
import { requests } from '../requests';

type Change = { item: MeetingItem; change: ArrangeMeetingCase } | { item: MeetingItem; remove: true };

/** Arranges the list: place, lane, minutes, taking off. One change at a time; each is made on what is shown. */
export function useArrange(meeting: MeetingView) {
  const [said, setSaid] = useState('');
  const change = useMeetingChange(meeting.id, async (asked: Change): Promise<MeetingView | undefined> => {
    if ('remove' in asked) {
      await requests.removeCase(meeting.id, asked.item.id);
      return undefined;
    }
    return requests.arrange(meeting.id, asked.item.id, meeting.version, asked.change);
  });
  const make = (asked: Change, words: string): void => {
    if (!change.isPending) change.mutate(asked, { onSuccess: () => setSaid(words) });
  };
  return {
    allowed: meeting.abilities.includes('meeting.arrange'),
    busy: change.isPending,
    error: change.error,
    /** What a screen reader hears of the last change. */
    said,
    move: (item: MeetingItem, by: 1 | -1): void => {
      const position = item.position + by;
      if (position >= 1 && position <= meeting.items.length)
        make({ item, change: { position } }, `${nameOfItem(item)} is ${position} of ${meeting.items.length} now`);
    },
    set: (item: MeetingItem, values: Pick<ArrangeMeetingCase, 'lane' | 'minutes'>): void =>
      make({ item, change: values }, ''),
    remove: (item: MeetingItem): void => make({ item, remove: true }, `${nameOfItem(item)} is off the list`),
  };
}

export type Arrange = ReturnType<typeof useArrange>;

/** A case of the list by its code, or by its place where the reader is not in it. */
export const nameOfItem = ({ case: shown, position }: MeetingItem): string => shown?.code ?? `Case ${position}`;
