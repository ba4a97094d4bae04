import { DISCIPLINES } from '@consilium/contracts';
import {
  PASSWORD_LEAST,
  isCurrent,
  licenceDay,
  mayPrescribe,
  mayReadLicences,
  meAbilities,
  normalEmail,
  passwordRefusal,
  standing,
} from '.';

const TODAY = '2030-06-15';
const licence = (expiresOn: string, verified = true, prescriber = false) => ({ expiresOn, verified, prescriber });

describe('a licence', () => {
  it('counts through its last day, and only when verified', () => {
    expect(isCurrent(licence(TODAY), TODAY)).toBe(true);
    expect(isCurrent(licence('2030-06-14'), TODAY)).toBe(false);
    expect(isCurrent(licence('2031-01-01', false), TODAY)).toBe(false);
  });

  it('is judged by the same day everywhere', () => {
    expect(licenceDay(new Date('2030-06-15T23:59:59.999Z'))).toBe(TODAY);
    expect(licenceDay(new Date('2030-06-16T00:30:00+02:00'))).toBe(TODAY);
  });

  it('lets prescribe only while it is current', () => {
    expect(mayPrescribe([licence('2031-01-01', true, false), licence('2031-01-01', true, true)], TODAY)).toBe(true);
    expect(
      mayPrescribe(
        [licence('2031-01-01', true, false), licence('2030-01-01', true, true), licence('2031-01-01', false, true)],
        TODAY,
      ),
    ).toBe(false);
  });
});

describe('standing', () => {
  it.each(DISCIPLINES.filter((discipline) => discipline !== 'coordinator'))(
    'of %s needs one current licence',
    (discipline) => {
      expect(standing(discipline, [], TODAY)).toBe('comment_only');
      expect(standing(discipline, [licence('2030-06-14'), licence('2031-01-01', false)], TODAY)).toBe('comment_only');
      expect(standing(discipline, [licence('2030-06-14'), licence(TODAY)], TODAY)).toBe('full');
    },
  );

  it('of coordinators and of members without a discipline needs none', () => {
    expect(standing('coordinator', [], TODAY)).toBe('full');
    expect(standing(null, [], TODAY)).toBe('full');
  });
});

describe('abilities of a member', () => {
  const therapist = { memberId: 'a', discipline: 'therapist', roles: [], standing: 'full' } as const;

  it('present a case only where the discipline presents and the licence is current', () => {
    expect(meAbilities(therapist)).toContain('case.create');
    expect(meAbilities({ ...therapist, standing: 'comment_only' })).not.toContain('case.create');
    expect(meAbilities({ ...therapist, discipline: 'pharmacist' })).not.toContain('case.create');
  });

  it('read licence numbers only as oneself or as an admin', () => {
    expect(mayReadLicences(therapist, 'a')).toBe(true);
    expect(mayReadLicences(therapist, 'b')).toBe(false);
    expect(mayReadLicences({ memberId: 'a', roles: ['admin'] }, 'b')).toBe(true);
    expect(mayReadLicences({ memberId: 'a', roles: ['site_lead', 'privacy_officer'] }, 'b')).toBe(false);
    expect(meAbilities({ ...therapist, roles: ['admin'] })).toContain('licence.read');
    expect(meAbilities(therapist)).not.toContain('licence.read');
  });
});

describe('credentials', () => {
  it('compare e-mails without case and surrounding space', () =>
    expect(normalEmail('  Wren@Demo.TEST ')).toBe('wren@demo.test'));

  it('count the characters of a password as a person does', () => {
    expect(passwordRefusal('x'.repeat(PASSWORD_LEAST))).toBeNull();
    expect(passwordRefusal('x'.repeat(PASSWORD_LEAST - 1))).toBe('session.password_weak');
    expect(passwordRefusal('🙂'.repeat(PASSWORD_LEAST - 1))).toBe('session.password_weak');
  });
});
