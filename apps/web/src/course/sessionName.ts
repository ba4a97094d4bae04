import { sessionKindLabel } from '@consilium/clinical';
import type { TreatmentSession } from '@consilium/contracts';

/** "Dosing 2". */
export const sessionName = ({ kind, number }: Pick<TreatmentSession, 'kind' | 'number'>): string =>
  `${sessionKindLabel(kind)} ${number}`;

/** "Dosing 2, day 14". */
export const sessionOnDay = (session: Pick<TreatmentSession, 'kind' | 'number' | 'relDay'>): string =>
  `${sessionName(session)}, day ${session.relDay}`;
