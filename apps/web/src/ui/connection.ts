import { createContext, useContext } from 'react';

export interface Connection {
  live: boolean;
  /** Since when it is as it is, epoch milliseconds. */
  since: number;
}

const ConnectionContext = createContext<Connection>({ live: true, since: 0 });
export const ConnectionProvider = ConnectionContext.Provider;

/** Whether the line is up, and since when it is so. Where there is none, as on the sign-in page, nothing says that it is down. */
export const useConnection = (): Connection => useContext(ConnectionContext);
