import type { InboxItem, InboxKind, InboxSubjectKind } from '@consilium/contracts';
import type { Icon } from '@tabler/icons-react';
import { createContext, useContext } from 'react';

export type NoticeSubject = Pick<InboxItem, 'kind' | 'seq' | 'subject'>;

/** How a kind of notice is shown, and what is done about it. */
export interface NoticeKind {
  icon: Icon;
  /** The word on its button. */
  action: string;
  /** Where it is done, from the address of what it is about; left out: there. */
  to?: (address: string, item: NoticeSubject) => string;
}

type KindsOf<Begins extends string> = Extract<InboxKind, Begins | `${Begins}.${string}`>;

/** What a feature says of notices, in its `inInbox.ts`. */
export interface InInbox {
  kinds: Readonly<Record<string, NoticeKind>>;
  /** Pages of what notices are about. */
  subjects?: { readonly [Kind in InboxSubjectKind]?: (id: string) => string };
}

/** Declares the kinds of these beginnings, one entry each: one that is missing does not compile. */
export const inInbox = <Begins extends string>(
  declared: InInbox & { kinds: Readonly<Record<KindsOf<Begins>, NoticeKind>> },
): InInbox => declared;

const Context = createContext<readonly InInbox[]>([]);
/** What the features say of the notices below: the product's, or a test's with one more. */
export const NoticeKindsProvider = Context.Provider;

export interface ShownNotice extends NoticeKind {
  /** Where it leads; null where there is no page. */
  address: string | null;
}

/** How a notice is shown; undefined where no feature says so. */
export function shownNotice(features: readonly InInbox[], item: NoticeSubject): ShownNotice | undefined {
  const kind = features.map(({ kinds }) => kinds[item.kind]).find((one) => one !== undefined);
  const place = pageOf(features, item.subject);
  if (!kind) return undefined;
  return { ...kind, address: place === null ? null : (kind.to?.(place, item) ?? place) };
}

/** The page of what a notice, or a room, is about; null where it has none. */
const pageOf = (features: readonly InInbox[], { kind, id }: NoticeSubject['subject']): string | null =>
  features.map(({ subjects }) => subjects?.[kind]).find((one) => one !== undefined)?.(id) ?? null;

export const useNotice = (item: NoticeSubject): ShownNotice | undefined => shownNotice(useContext(Context), item);

export function useSubjectPage(): (subject: NoticeSubject['subject']) => string | null {
  const features = useContext(Context);
  return (subject) => pageOf(features, subject);
}
