import type { DirectoryEntry, LicenceView, MemberDetail, MeView, TrainingView } from '@consilium/contracts';
import { isCurrent, licenceDay, mayPrescribe, mayReadLicences, meAbilities, standing } from '@consilium/domain';
import type { Viewer } from '../platform/access/viewer';
import type { Licence, Member, Training } from './member.entity';

/** Ids grow with time, so this is the order in which they were recorded. */
const inOrder = <T extends { id: string }>(rows: T[]): T[] => rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

const facts = ({ verifiedAt, prescriber, expiresOn }: Licence) => ({
  verified: verifiedAt !== null,
  prescriber,
  expiresOn,
});

const toTraining = ({ programme, year, supervisedHours, supervisor }: Training): TrainingView => ({
  programme,
  ...(year !== null && { year }),
  ...(supervisedHours !== null && { supervisedHours }),
  ...(supervisor && { supervisor }),
});

const toLicence = (licence: Licence, today: string): LicenceView => ({
  id: licence.id,
  jurisdiction: licence.jurisdiction,
  number: licence.number,
  prescriber: licence.prescriber,
  expiresOn: licence.expiresOn,
  verified: licence.verifiedAt !== null,
  current: isCurrent(facts(licence), today),
});

/** As any colleague sees a member: jurisdictions of current licences, never a number. */
export function toDirectoryEntry(member: Member, now: Date): DirectoryEntry {
  const today = licenceDay(now);
  const licences = member.licences.map(facts);
  const current = member.licences.filter((licence) => isCurrent(facts(licence), today));
  return {
    id: member.id,
    displayName: member.displayName,
    ...(member.discipline && { discipline: member.discipline }),
    roles: member.roles,
    practice: { id: member.practice.id, name: member.practice.name },
    modalities: member.modalities.map(({ modality }) => modality).sort(),
    training: inOrder(member.training).map(toTraining),
    standing: standing(member.discipline, licences, today),
    availability: member.availability,
    ...(member.availabilityNote && { availabilityNote: member.availabilityNote }),
    prescriber: mayPrescribe(licences, today),
    jurisdictions: [...new Set(current.map(({ jurisdiction }) => jurisdiction))].sort(),
  };
}

export function toMemberDetail(member: Member, viewer: Viewer, now: Date): MemberDetail {
  const entry = toDirectoryEntry(member, now);
  return mayReadLicences(viewer, member.id) ? { ...entry, licences: licencesOf(member, now) } : entry;
}

export const toMe = (member: Member, viewer: Viewer, now: Date): MeView => ({
  ...toDirectoryEntry(member, now),
  email: member.email,
  licences: licencesOf(member, now),
  version: member.version,
  abilities: meAbilities(viewer),
});

const licencesOf = (member: Member, now: Date): LicenceView[] =>
  inOrder(member.licences).map((licence) => toLicence(licence, licenceDay(now)));
