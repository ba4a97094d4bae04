import type { DemoMember } from './types';

/** Everybody who can sign in to a demo, with the one password of the demo. All names and licence numbers are invented. */
export const DEMO_ACCOUNTS: readonly (DemoMember & { email: string })[] = [
  {
    key: 'therapist', displayName: 'Wren Alderquist', email: 'therapist@demo.test', discipline: 'therapist', roles: [], practice: 'harrowmere',
    modalities: ['IFS', 'EMDR', 'somatic'],
    licence: { number: 'LPC-40017', jurisdiction: 'US-OR', prescriber: false, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Lanternway KAP certificate', year: 2022, supervisedHours: 120, supervisor: 'Maud Everidge' }],
    availability: 'can_consult', availabilityNote: 'Weekday mornings',
  },
  {
    key: 'psychiatrist', displayName: 'Idris Vallorane', email: 'psychiatrist@demo.test', discipline: 'psychiatrist', roles: [], practice: 'northbeck',
    modalities: ['psychodynamic', 'MI'],
    licence: { number: 'MD-71520', jurisdiction: 'US-OR', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Lanternway KAP certificate', year: 2020, supervisedHours: 80, supervisor: 'Maud Everidge' }],
    availability: 'can_consult', availabilityNote: 'Tuesday and Thursday, 12 to 14',
  },
  {
    key: 'anesthesiologist', displayName: 'Petra Sundergale', email: 'anesthesiologist@demo.test', discipline: 'anesthesiologist', roles: [],
    practice: 'cindergate', modalities: [],
    licence: { number: 'MD-68244', jurisdiction: 'US-OR', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Sedation outside the theater, Harbourline', year: 2019, supervisedHours: 60, supervisor: 'Bram Otterley' }],
    availability: 'limited', availabilityNote: 'Between lists, most afternoons',
  },
  {
    key: 'coordinator', displayName: 'Juno Calderbeck', email: 'coordinator@demo.test', discipline: 'coordinator', roles: [], practice: 'northbeck',
    modalities: [], training: [], availability: 'can_consult', availabilityNote: 'Every weekday',
  },
  {
    key: 'nurse', displayName: 'Lio Farrendale', email: 'nurse@demo.test', discipline: 'nurse', roles: [], practice: 'northbeck', modalities: ['MI'],
    licence: { number: 'RN-90361', jurisdiction: 'US-OR', prescriber: false, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Esketamine monitoring, Harbourline', year: 2023, supervisedHours: 40, supervisor: 'Petra Sundergale' }],
    availability: 'can_consult', availabilityNote: 'Session days',
  },
  {
    key: 'pharmacist', displayName: 'Oke Brambleforth', email: 'pharmacist@demo.test', discipline: 'pharmacist', roles: [], practice: 'bramblegate',
    modalities: [],
    licence: { number: 'RPH-15583', jurisdiction: 'US-OR', prescriber: false, expiresOn: '2099-12-31', verified: true },
    training: [], availability: 'can_consult', availabilityNote: 'Mornings by message',
  },
  {
    key: 'primary_care', displayName: 'Tamsin Orrowick', email: 'primarycare@demo.test', discipline: 'primary_care', roles: [], practice: 'fennelside',
    modalities: ['MI'],
    licence: { number: 'MD-55906', jurisdiction: 'US-OR', prescriber: true, expiresOn: '2099-12-31', verified: true },
    training: [], availability: 'limited', availabilityNote: 'Friday, short questions',
  },
  {
    key: 'steward', displayName: 'Sorrel Wexcombe', email: 'steward@demo.test', discipline: 'therapist', roles: ['steward'], practice: 'harrowmere',
    modalities: ['CBT', 'MBCT'],
    licence: { number: 'LCSW-22178', jurisdiction: 'US-OR', prescriber: false, expiresOn: '2099-12-31', verified: true },
    training: [{ programme: 'Lanternway KAP certificate', year: 2021, supervisedHours: 100, supervisor: 'Maud Everidge' }],
    availability: 'limited', availabilityNote: 'Group matters first',
  },
  {
    key: 'privacy', displayName: 'Halden Priorsby', email: 'privacy@demo.test', roles: ['privacy_officer'], practice: 'northbeck', modalities: [],
    training: [], availability: 'limited',
  },
  {
    key: 'privacy2', displayName: 'Ines Quillanmoor', email: 'privacy2@demo.test', roles: ['privacy_officer'], practice: 'fennelside', modalities: [],
    training: [], availability: 'limited',
  },
  {
    key: 'governance', displayName: 'Ottoline Farnsgate', email: 'governance@demo.test', roles: ['clinical_governance'], practice: 'northbeck',
    modalities: [], training: [], availability: 'limited',
  },
  {
    key: 'governance2', displayName: 'Brannock Selwyth', email: 'governance2@demo.test', roles: ['clinical_governance'], practice: 'cindergate',
    modalities: [], training: [], availability: 'limited',
  },
  {
    key: 'admin', displayName: 'Greta Holmquay', email: 'admin@demo.test', roles: ['admin'], practice: 'northbeck', modalities: [], training: [],
    availability: 'limited',
  },
  {
    key: 'outsider', displayName: 'Corin Ashgrave', email: 'outsider@demo.test', discipline: 'therapist', roles: [], practice: 'thistlemark',
    modalities: ['ACT', 'DBT'],
    licence: { number: 'LPC-83349', jurisdiction: 'US-ID', prescriber: false, expiresOn: '2099-12-31', verified: true },
    training: [], availability: 'can_consult', availabilityNote: 'Wednesday evenings',
  },
];
