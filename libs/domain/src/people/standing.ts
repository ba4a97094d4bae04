import type { Discipline, Standing } from '@consilium/contracts';

/** What of a licence decides about standing. `expiresOn`: ISO date, the last day on which it counts. */
export interface LicenceState {
  verified: boolean;
  prescriber: boolean;
  expiresOn: string;
}

/** The day by which licences are judged, as an ISO date in UTC, so that every server judges alike. */
export const licenceDay = (now: Date): string => now.toISOString().slice(0, 10);

/** Verified and not past its last day. */
export const isCurrent = (licence: Pick<LicenceState, 'verified' | 'expiresOn'>, today: string): boolean =>
  licence.verified && licence.expiresOn >= today;

/** Coordinating is not a licensed act; every other discipline is clinical. */
export const isClinical = (discipline: Discipline | null): boolean =>
  discipline !== null && discipline !== 'coordinator';

/** A clinician whose licences are all expired or unverified can comment only (product.md, "the right discipline decides"). */
export function standing(
  discipline: Discipline | null,
  licences: readonly Pick<LicenceState, 'verified' | 'expiresOn'>[],
  today: string,
): Standing {
  if (!isClinical(discipline)) return 'full';
  return licences.some((licence) => isCurrent(licence, today)) ? 'full' : 'comment_only';
}

/** Whether any current licence allows prescribing. */
export const mayPrescribe = (licences: readonly LicenceState[], today: string): boolean =>
  licences.some((licence) => licence.prescriber && isCurrent(licence, today));
