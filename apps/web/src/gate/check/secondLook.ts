import type { Discipline } from '@consilium/contracts';
import { createContext, useContext, type ReactNode } from 'react';
import type { TextCheck } from './useCheck';

export interface Colleague {
  memberId: string;
  displayName: string;
  discipline?: Discipline | null;
}

/** Where the text is to be read, and who may take the second look there. */
export interface SecondLookPlace {
  roomId: string;
  colleagues: readonly Colleague[];
}

export interface SecondLook {
  /** Opens the question to a colleague; undefined where nothing certain stands or nobody can be asked. */
  ask?: () => void;
  /** How far the request is; nothing where there is none. */
  state: ReactNode;
}

export type UseSecondLook = (check: TextCheck, field: string, place: SecondLookPlace | null) => SecondLook;

const NOBODY: SecondLook = { state: null };
const Context = createContext<UseSecondLook>(() => NOBODY);
/** Takes the hook that asks for second looks; it stays the same. Without it nobody can be asked. */
export const SecondLooksProvider = Context.Provider;

/** A second member's look at a text; `place` is null as long as the text belongs to no room. */
export function useSecondLookIn(check: TextCheck, field: string, place: SecondLookPlace | null): SecondLook {
  const useLook = useContext(Context);
  return useLook(check, field, place);
}
