import type { CaseSummary, MeetingView } from '@consilium/contracts';
import type { ComboboxItem } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { answer, api } from '../../api';

const takesPart = (item: CaseSummary, memberId: string): boolean =>
  item.members.some((person) => person.memberId === memberId && person.role !== 'observer');

/** The member's cases that may stand on the list and do not yet, and the words where there is none. */
export function useCasesToList({ items, facilitator }: MeetingView): { cases: ComboboxItem[]; nothing: string } {
  const { data, error, isPending } = useQuery({
    // One of the lists of cases: it is read again with them.
    queryKey: ['cases', 'list', 'for a meeting'],
    queryFn: ({ signal }) => answer(api.GET('/cases', { params: { query: { limit: 200 } }, signal })),
  });
  const listed = new Set(items.map((item) => item.case?.id));
  const own = data?.items ?? [];
  const fit = own.filter(
    (item) =>
      item.status !== 'closed' &&
      !item.consentRevoked &&
      item.myRole !== 'observer' &&
      !listed.has(item.id) &&
      takesPart(item, facilitator.memberId),
  );
  const nothing = error
    ? 'Your cases did not load'
    : isPending
      ? 'Looking'
      : fit.length === 0
        ? 'No case of yours can be put on the list'
        : 'No case by these words';
  return {
    cases: fit.map(({ id, code, title }) => ({ value: id, label: `${code}  ${title || 'No title yet'}` })),
    nothing,
  };
}
