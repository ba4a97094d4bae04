import { createContext, useContext } from 'react';

/** What is wrong with answers of this form, by path (`scales.0.relDay`); from the form's own check and from the server. */
export const ProblemsContext = createContext<Readonly<Record<string, string>>>({});

/** The field that a problem's path points into. */
export const fieldOfPath = (path: string): string => path.split('.', 1)[0] ?? '';

/** A row that is not filled in yet is not wrong; it waits. */
export const INCOMPLETE = 'Is required';

/** The message at this path, if any. What is merely not filled in yet is no message. */
export function useProblem(path: string): string | undefined {
  const message = useContext(ProblemsContext)[path];
  return message === INCOMPLETE ? undefined : message;
}

/** Whether something at or below this path is only not filled in yet. */
export function useIncomplete(path: string): boolean {
  const problems = useContext(ProblemsContext);
  return Object.entries(problems).some(([at, message]) => message === INCOMPLETE && at.startsWith(`${path}.`));
}

/** Id of the element that a link to this answer goes to. */
export const anchorOf = (path: string): string => `field-${path}`;
/** Id of the control itself. */
export const controlOf = (path: string): string => `control-${path}`;
