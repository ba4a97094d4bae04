import type { SecondLookView } from '@consilium/contracts';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { TextCheck } from '../gate/check/useCheck';
import type { SecondLook, SecondLookPlace } from '../gate/check/secondLook';
import { useAskedSecondLooks } from './useAskedSecondLooks';

/** Loaded once somebody is asked, or was. */
const SecondLookState = lazy(async () => ({ default: (await import('./SecondLookState')).SecondLookState }));
const AskColleague = lazy(async () => ({ default: (await import('./AskColleague')).AskColleague }));

/** Texts for which this page asked, by the request: the server tells its author the outline alone. */
const askedFor = new Map<string, { text: string; reason: string }>();
const REASON_AFTER_RELOAD = 'A colleague took a second look and agreed.';

/** A second member's look at a text; `place` is null as long as the text belongs to no room. */
export function useSecondLook(check: TextCheck, field: string, place: SecondLookPlace | null): SecondLook {
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState(false);
  const certain = check.findings.filter(({ level }) => level === 'certain');
  const wanted = certain.length > 0 && place !== null;
  const reviews = useAskedSecondLooks(wanted);
  const review = wanted
    ? reviews.find((one) => isOf(one, { roomId: place.roomId, field, text: check.sent.text, certain }))
    : undefined;
  useAgreement(check, review);

  const open = review?.state === 'asked' || review?.state === 'agreed';
  const begin = (): void => {
    setAsked(true);
    setAsking(true);
  };
  const ask = wanted && place.colleagues.length > 0 && !open ? begin : undefined;
  const state = (
    <>
      {review && (
        <Suspense>
          <SecondLookState review={review} onAsk={ask} />
        </Suspense>
      )}
      {place && asked && (
        <Suspense>
          <AskColleague
            opened={asking}
            onClose={() => setAsking(false)}
            place={place}
            text={check.sent.text}
            field={field}
            onAsked={({ id }, reason) => void askedFor.set(id, { text: check.sent.text, reason })}
          />
        </Suspense>
      )}
    </>
  );
  return { ask, state };
}

interface Place {
  roomId: string;
  field: string;
  text: string;
  certain: TextCheck['findings'];
}

/** Whether a request was about this text: by its words where this page asked, else by where its certain findings stand. */
function isOf(review: SecondLookView, { roomId, field, text, certain }: Place): boolean {
  if (review.roomId !== roomId || review.field !== field || review.state === 'withdrawn' || review.state === 'used')
    return false;
  const asked = askedFor.get(review.id);
  if (asked) return asked.text === text;
  const spans = review.findings.filter(({ level }) => level === 'certain');
  return (
    spans.length === certain.length &&
    spans.every(({ start, end }) => certain.some((one) => one.start === start && one.end === end))
  );
}

/** An agreement answers the certain findings of exactly this text, for as long as it holds. */
function useAgreement({ answer, sent: { text }, field }: TextCheck, review: SecondLookView | undefined): void {
  const agreedId = review?.state === 'agreed' ? review.id : null;
  useEffect(() => {
    if (!agreedId) return undefined;
    const reason = askedFor.get(agreedId)?.reason ?? REASON_AFTER_RELOAD;
    answer((before) => ({
      ...before,
      agreements: [...before.agreements, { reviewId: agreedId, text, reason, ...(field !== undefined && { field }) }],
    }));
    return () =>
      answer((before) => ({
        ...before,
        agreements: before.agreements.filter(({ reviewId }) => reviewId !== agreedId),
      }));
  }, [agreedId, answer, text, field]);
}
