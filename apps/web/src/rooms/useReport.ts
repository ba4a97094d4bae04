import { createContext, useContext } from 'react';

/** Opens the question whether the text of an event is to be reported. */
export const ReportContext = createContext<(seq: number) => void>(() => undefined);

export const useReport = (): ((seq: number) => void) => useContext(ReportContext);
