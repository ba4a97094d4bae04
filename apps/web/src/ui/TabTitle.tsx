import { createContext, useContext } from 'react';
import { isolated } from './isolated';

/** What stands before the title of every page's tab, such as "(live)"; empty where nothing does. */
export const TabPrefix = createContext('');

/** The title of the browser's tab; what somebody wrote in it turns nothing around it. */
export function TabTitle({ children }: { children: string }) {
  const prefix = useContext(TabPrefix);
  return <title>{`${prefix}${isolated(children)} · Consilium`}</title>;
}
