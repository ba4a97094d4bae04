import { createContext, useContext } from 'react';

/** Names of the people of the room in which a text is written; nobody where it is written in none. */
const Colleagues = createContext<readonly string[]>([]);
export const ColleaguesProvider = Colleagues.Provider;

export const useColleagues = (): readonly string[] => useContext(Colleagues);
