import { Column, Entity, PrimaryColumn } from 'typeorm';
import { columns, neverNull, orNull, statement, word, type RowIn } from '.';

@Entity()
class Kettle {
  @PrimaryColumn('uuid') id: string;
  @Column('text', { nullable: true }) boiledBy: 'cook' | 'guest' | null;
  @Column('text', { array: true }) cups: string[];
  @Column('timestamptz') boiledAt: Date;
  @Column('bytea', { select: false }) seal: Buffer;
  @Column('date') boughtOn: string;
}

describe('columns', () => {
  it('writes the columns of an entity under an alias, and says what a row holds', () => {
    const kettle = columns(Kettle, 'k', ['id', 'boiledBy', 'cups', 'boiledAt']);
    expect(kettle.sql).toBe('k.id AS "id", k.boiled_by AS "boiledBy", k.cups AS "cups", k.boiled_at AS "boiledAt"');
    expect(kettle.row).toEqual({
      id: { sql: 'uuid' },
      boiledBy: { sql: 'text?' },
      cups: { sql: 'text[]' },
      boiledAt: { sql: 'timestamp with time zone' },
    });
  });

  it('refuses what the entity has not, and dates, which finds and pg read differently', () => {
    expect(() => columns(Kettle, 'k', ['lid' as 'id'])).toThrow('Kettle has no column lid');
    expect(() => columns(Kettle, 'k', ['boughtOn'])).toThrow('Kettle.boughtOn is a date');
    expect(() => columns(Kettle, 'k')).toThrow('Kettle.boughtOn is a date');
  });

  it('can be null by a join, or not null by a condition', () => {
    const { row } = columns(Kettle, 'k', ['id', 'boiledBy']);
    expect([orNull(row.id), orNull(row.boiledBy)]).toEqual([{ sql: 'uuid?' }, { sql: 'text?' }]);
    expect(neverNull(row.boiledBy)).toEqual({ sql: 'text', neverNull: true });
  });
});

describe('statement', () => {
  const kettle = columns(Kettle, 'k', ['id', 'boiledBy']);
  const BOILED = statement({
    name: 'kettles.boiled',
    params: ['uuid', 'text?', 'bigint[]'],
    row: { ...kettle.row, cups: 'bigint', how: word<'hot' | 'cold'>('text') },
    text: 'SELECT …',
  });

  it('types its arguments and rows by what it declares', async () => {
    const row: RowIn<typeof BOILED> = { id: 'one', boiledBy: 'cook', cups: '3', how: 'hot' };
    const asked: unknown[] = [];
    const on = {
      query: async <R extends object>(sql: string, values?: unknown[]) => (
        asked.push([sql, values]),
        [row] as unknown as R[]
      ),
    };
    expect(await BOILED.first(on, 'one', null, [1, '2'])).toBe(row);
    expect(asked).toEqual([['SELECT …', ['one', null, [1, '2']]]]);
    // @ts-expect-error -- an argument is missing
    await BOILED.all(on, 'one', null);
    // @ts-expect-error -- the first may not be null
    await BOILED.all(on, null, null, []);
    // @ts-expect-error -- a word that the entity does not know
    const wrong: RowIn<typeof BOILED> = { ...row, boiledBy: 'nobody' };
    expect(wrong).toBeTruthy();
  });

  it('tells a missing row from one', async () => {
    const none = { query: async <R extends object>() => [] as R[] };
    expect(await BOILED.first(none, 'one', null, [])).toBeNull();
    await expect(BOILED.one(none, 'one', null, [])).rejects.toThrow('kettles.boiled answered no row');
  });
});
