import type { CaseRole } from '@consilium/contracts';
import { primaryClinician } from './primary-clinician';

const person = (memberId: string, role: CaseRole, disabled = false) => ({ memberId, role, disabled });
const owner = person('owner', 'owner');
const nurse = person('nurse', 'treating');
const adviser = person('adviser', 'consultant');

it.each([
  ['nobody is named', null, [owner, nurse], 'owner'],
  ['a treating member is named', 'nurse', [owner, nurse], 'nurse'],
  ['who was named left', 'nurse', [owner], 'owner'],
  ['who was named advises only', 'adviser', [owner, adviser], 'owner'],
  ['who was named is disabled', 'nurse', [owner, person('nurse', 'treating', true)], 'owner'],
  ['the owner named themselves', 'owner', [nurse, owner], 'owner'],
])('%s', (_, named, people, expected) => {
  expect(primaryClinician(named, people)?.memberId).toBe(expected);
});
