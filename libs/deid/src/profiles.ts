import type { Category } from './categories';
import type { Profile } from './types';

const set = (...categories: Category[]): ReadonlySet<Category> => new Set(categories);

/** What each kind of field lets pass, unless the words tie it to a patient. */
export const PASSES: Readonly<Record<Profile, ReadonlySet<Category>>> = {
  clinical: set(),
  // A structured reference: authors, title, journal, year, address.
  citation: set('name', 'url', 'place', 'organisation', 'photo', 'biometric'),
  // A member's own name, licence with its expiry, ways and days to be reached.
  account: set(
    'name',
    'place',
    'zip',
    'date',
    'phone',
    'fax',
    'email',
    'licence',
    'url',
    'organisation',
    'photo',
    'biometric',
  ),
  // Meeting titles, names of practices and groups: a name there may be a member's or a patient's, see ASKS.
  operational: set('place', 'date', 'organisation', 'photo', 'biometric'),
};

/** What each kind of field only asks about, however sure it is, unless the words tie it to a patient. */
export const ASKS: Readonly<Record<Profile, ReadonlySet<Category>>> = {
  clinical: set(),
  citation: set(),
  account: set(),
  operational: set('name'),
};
