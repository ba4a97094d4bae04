import { columns, statement } from '../platform/sql';
import { Person } from './person.entity';

const person = columns(Person, 'p', ['id', 'displayName', 'discipline', 'active']);

export const PEOPLE = statement({
  name: 'people.by_ids',
  params: ['uuid[]'],
  row: person.row,
  text: `SELECT ${person.sql} FROM person p WHERE p.id = ANY($1)`,
});
