import {
  IconLayoutSidebarLeftCollapse,
  IconLayoutSidebarLeftExpand,
  IconLayoutSidebarRightCollapse,
  IconLayoutSidebarRightExpand,
} from '@tabler/icons-react';
import { IconButton } from '../../ui';
import classes from './RoomPanes.module.css';
import type { Folds } from './useRoomLayout';

/** The head over the discussion, with the folds of the panes beside it where there are such panes. */
export function DiscussionHead({ folds, subject }: { folds: Folds | null; subject: string | undefined }) {
  return (
    <div className={classes.head}>
      {folds && subject && (
        <IconButton
          label={`${folds.left ? 'Unfold' : 'Fold'} the ${subject.toLowerCase()}`}
          aria-keyshortcuts="["
          onClick={() => folds.toggle('left')}
          icon={
            folds.left ? (
              <IconLayoutSidebarLeftExpand size={18} aria-hidden />
            ) : (
              <IconLayoutSidebarLeftCollapse size={18} aria-hidden />
            )
          }
        />
      )}
      <h2 className={classes.title}>Discussion</h2>
      {folds && (
        <IconButton
          label={folds.right ? 'Unfold the people' : 'Fold the people'}
          aria-keyshortcuts="]"
          onClick={() => folds.toggle('right')}
          icon={
            folds.right ? (
              <IconLayoutSidebarRightExpand size={18} aria-hidden />
            ) : (
              <IconLayoutSidebarRightCollapse size={18} aria-hidden />
            )
          }
        />
      )}
    </div>
  );
}
