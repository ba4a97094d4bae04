import { createContext, useContext } from 'react';

/** What stands before the title of every page's tab, such as "(live)"; empty where nothing does. */
export const TabPrefix = createContext('');

/** The title of the browser's tab. */
export function TabTitle({ children }: { children: string }) {
  const prefix = useContext(TabPrefix);
  return <title>{`${prefix}${children} · Consilium`}</title>;
}
