import { CASE_ROLES, DOCUMENT_STATES, type CaseRole, type DocumentState } from '@consilium/contracts';
import { documentAbilities, documentRefusal } from './policy';

const own = { memberId: 'author' };

describe('taking a document away', () => {
  it.each<[CaseRole, string, DocumentState, string | null]>([
    ['owner', 'other', 'kept', null],
    ['consultant', 'author', 'kept', null],
    ['treating', 'other', 'kept', 'permission.denied'],
    ['owner', 'author', 'hidden', 'room.event_hidden'],
    ['owner', 'author', 'removed', 'resource.not_found'],
    ['observer', 'other', 'removed', 'permission.denied'],
  ])('%s of one attached by the %s that is %s: %s', (role, attachedBy, state, code) => {
    expect(documentRefusal('document.remove', own, { state, attachedBy }, role)).toBe(code);
  });

  it('is offered exactly where it is open', () => {
    for (const role of CASE_ROLES)
      for (const state of DOCUMENT_STATES)
        for (const attachedBy of ['author', 'other']) {
          const open = documentRefusal('document.remove', own, { state, attachedBy }, role) === null;
          expect(documentAbilities(own, { state, attachedBy }, role)).toEqual(open ? ['document.remove'] : []);
        }
  });
});
