import { PART2_NOTICE, PEER_DISCUSSION_NOTICE } from '@consilium/contracts';
import { Button } from './Button';
import { Coded } from './Coded';
import classes from './Notices.module.css';
import { Tag } from './Tag';

/** The legally fixed short notice; stands wherever a flagged case shows. `code` names the case in lists. */
export function Part2Notice({ code }: { code?: string }) {
  return (
    <p className={classes.part2}>
      <Coded>{code ? `${code}: ${PART2_NOTICE}` : PART2_NOTICE}</Coded>
    </p>
  );
}

/** The short notice as a mark, where its sentence may be folded away. */
export function Part2Mark() {
  return (
    <span data-hint={PART2_NOTICE}>
      <span aria-hidden>
        <Tag tone="outline">42 CFR part 2</Tag>
      </span>
      <span className="spoken">{PART2_NOTICE}</span>
    </span>
  );
}

/** Ends every case sheet. */
export function PeerDiscussionNotice() {
  return <p className={classes.peer}>{PEER_DISCUSSION_NOTICE}</p>;
}

export interface ContentNoticeProps {
  /** Categories as words, e.g. "Sexual violence". */
  categories: readonly string[];
  onGoOn: () => void;
  onNotNow: () => void;
}

/** Stands in the place of a case before it opens. Not a dialog and without a severity's colour: it informs, it does not warn. */
export function ContentNotice({ categories, onGoOn, onNotNow }: ContentNoticeProps) {
  return (
    <section className={classes.content} aria-labelledby="content-notice">
      <h2 id="content-notice" className={classes.title}>
        Before this case opens
      </h2>
      <p className={classes.words}>The presentation speaks of:</p>
      <ul className={classes.categories}>
        {categories.map((category) => (
          <li key={category}>{category}</li>
        ))}
      </ul>
      <p className={classes.words}>You can go on now or come back to it. Your choice is remembered for this case.</p>
      <div className={classes.choice}>
        <Button kind="primary" onClick={onGoOn}>
          Go on
        </Button>
        <Button onClick={onNotNow}>Not now</Button>
      </div>
    </section>
  );
}
