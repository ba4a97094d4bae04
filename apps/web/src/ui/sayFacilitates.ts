import { isolated } from './isolated';
import type { PersonRef } from '@consilium/contracts';

/** Who facilitates, as a sentence: "You facilitate." */
export const sayFacilitates = ({ memberId, displayName }: PersonRef, viewerId: string): string =>
  memberId === viewerId ? 'You facilitate.' : `${isolated(displayName || 'A former member')} facilitates.`;
