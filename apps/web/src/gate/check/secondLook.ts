import type { Discipline } from '@consilium/contracts';
import type { ReactNode } from 'react';

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
