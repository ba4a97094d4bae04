import type { ComponentProps, ReactNode } from 'react';
import type { PaneSection } from './inRoom';
import { useSlot } from './RoomFeatures';

type Drawn = 'Tags' | 'Start' | 'Menu' | 'MenuEnd' | 'Bar' | 'AboveDiscussion' | 'AboveComposer' | 'OnPaper' | 'People';

/** What the features draw in one place, one after the other. */
export function Slot({ name }: { name: Drawn }) {
  return useSlot(name).map((One, index) => <One key={index} />);
}

/** Everything below, inside of what each feature puts around the room. */
export function Around({ children }: { children: ReactNode }) {
  return useSlot('Around').reduceRight<ReactNode>((inside, One) => <One>{inside}</One>, children);
}

/** The sections that the features put into the pane of a subject, those that speak up or the others. */
export function Sections({
  name = 'Section',
  ...props
}: ComponentProps<PaneSection> & { name?: 'Section' | 'UrgentSection' }) {
  return useSlot(name).map((One, index) => <One key={index} {...props} />);
}
