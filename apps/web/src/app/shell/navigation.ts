import { createContext, useContext } from 'react';
import { useMember } from '../../auth/useMember';
import type { NavigationEntry } from '../../ui/navigation';

const Context = createContext<readonly NavigationEntry[]>([]);
/** The pages that are found from everywhere: the product's, or a test's with one more. */
export const NavigationProvider = Context.Provider;

/** A page of the top bar. */
export type BarEntry = NavigationEntry & Required<Pick<NavigationEntry, 'bar'>>;
const isInBar = (entry: NavigationEntry): entry is BarEntry => entry.bar !== undefined;

export interface Navigation {
  /** The pages of the top bar, in their order. */
  bar: readonly BarEntry[];
  /** The others, which search finds. */
  others: readonly NavigationEntry[];
}

/** The pages that this member has. */
export function useNavigation(): Navigation {
  const { roles } = useMember();
  const own = useContext(Context).filter(({ role }) => role === undefined || roles.includes(role));
  return {
    bar: own.filter(isInBar).toSorted((a, b) => a.bar.order - b.bar.order),
    others: own.filter((entry) => !isInBar(entry)),
  };
}
