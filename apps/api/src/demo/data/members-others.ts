import type { DemoMember } from './types';

/** Members who cannot sign in: other authors of the sample cases, and colleagues for the directory. */
export const DEMO_COLLEAGUES: readonly DemoMember[] = [
  {
    key: 'prescriber_other', displayName: 'Noor Hallivane', discipline: 'prescriber_other', roles: [], practice: 'northbeck', modalities: ['CBT', 'MI'],
    licence: { number: 'PMHNP-30874', jurisdiction: 'US-OR', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Lanternway KAP certificate', year: 2023, supervisedHours: 60, supervisor: 'Idris Vallorane' }],
    availability: 'can_consult', availabilityNote: 'Afternoons',
  },
  {
    key: 'addiction', displayName: 'Sable Renwick', discipline: 'addiction', roles: [], practice: 'oddfell', modalities: ['MI', 'group'],
    licence: { number: 'MD-44127', jurisdiction: 'US-WA', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [], availability: 'limited', availabilityNote: 'Urgent questions any day',
  },
  {
    key: 'urology', displayName: 'Emeric Tollgarth', discipline: 'urology', roles: [], practice: 'brackwell', modalities: [],
    licence: { number: 'MD-37790', jurisdiction: 'US-WA', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [], availability: 'limited', availabilityNote: 'Monday',
  },
  {
    key: 'supervising_psychiatrist', displayName: 'Maud Everidge', discipline: 'psychiatrist', roles: ['site_lead'], practice: 'northbeck',
    modalities: ['psychodynamic', 'PE_CPT'],
    licence: { number: 'MD-20316', jurisdiction: 'US-OR', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Lanternway KAP faculty', year: 2016, supervisedHours: 300, supervisor: 'Bram Otterley' }],
    availability: 'away', availabilityNote: 'On leave; supervision goes on',
  },
  {
    key: 'therapist_expired', displayName: 'Rafe Underlowe', discipline: 'therapist', roles: [], practice: 'harrowmere', modalities: ['EMDR', 'PE_CPT'],
    licence: { number: 'LMFT-61402', jurisdiction: 'US-OR', prescriber: false, expiresOn: '2020-06-30', verified: true },
    training: [{ programme: 'Lanternway KAP certificate', year: 2018, supervisedHours: 90, supervisor: 'Maud Everidge' }],
    availability: 'limited',
  },
];
