import type { ReactNode } from 'react';
import { Button } from './Button';
import classes from './QueryStates.module.css';
import { ErrorState, LoadingBars } from './States';

/** What was asked of the server, as far as its answer is known. */
export interface Asked<Data = unknown> {
  data: Data | undefined;
  error: unknown;
  isFetching: boolean;
  refetch: () => unknown;
}

/** The same question, of whose answer only this is shown. */
export const withData = <Data,>(
  { error, isFetching, refetch }: Omit<Asked, 'data'>,
  data: Data | undefined,
): Asked<Data> => ({
  data,
  error,
  isFetching,
  refetch,
});

/** Several that are shown as one: there once all are; those that failed are tried again. */
export function together(queries: readonly Asked[]): Asked<true> {
  const missing = queries.filter(({ data }) => data === undefined);
  const failed = missing.filter(({ error }) => error !== null);
  return {
    data: missing.length === 0 ? true : undefined,
    error: failed[0]?.error ?? null,
    isFetching: failed.some(({ isFetching }) => isFetching),
    refetch: () => failed.forEach(({ refetch }) => void refetch()),
  };
}

/** Neither answered nor failed. */
export const isAwaited = ({ data, error }: Asked): boolean => data === undefined && error === null;

export interface QueryStatesProps<Data> {
  query: Asked<Data>;
  /** What failed, as a sentence: "The timeline did not load". */
  failed: string;
  /** Of the bars while it loads; see `LoadingBars`. */
  widths?: readonly number[];
  /** Stands in the place of an answer that has nothing in it. */
  empty?: ReactNode;
  isEmpty?: (data: Data) => boolean;
  children?: (data: Data) => ReactNode;
}

/** What was asked for once it is there; until then that it loads, or that it failed and Try again. */
export function QueryStates<Data>(props: QueryStatesProps<Data>) {
  const { query, failed, widths, empty, isEmpty = isEmptyList, children } = props;
  const { data, error, isFetching, refetch } = query;
  if (data !== undefined) return empty !== undefined && isEmpty(data) ? empty : children?.(data);
  if (!error) return <LoadingBars widths={widths} />;
  return <ErrorState title={failed} error={error} onRetry={() => void refetch()} retrying={isFetching} />;
}

const isEmptyList = (data: unknown): boolean => Array.isArray(data) && data.length === 0;

/** A list that is read a page at a time. */
interface Paged<Item> extends Omit<Asked, 'data'> {
  data: { pages: readonly { items: readonly Item[] }[] } | undefined;
}

/** What was read of it so far, as one list. */
export const inOne = <Item,>(list: Paged<Item>): Asked<Item[]> =>
  withData(
    list,
    list.data?.pages.flatMap(({ items }) => items),
  );

export interface MoreButtonProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  children: string;
}

/** Reads on in a list; nothing where it ends. */
export function MoreButton({ list, children }: MoreButtonProps) {
  if (!list.hasNextPage) return null;
  return (
    <div className={classes.more}>
      <Button busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
        {children}
      </Button>
    </div>
  );
}
