import 'reflect-metadata';
import { plainToInstance, Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';
import { Text } from './fields';
import { WithOverrides } from './overrides';
import { Closed, Profiled, closedKindOf, declareTexts, textFieldsOf, writtenTexts } from './text-fields';

class Note {
  @Text(100, 'clinical') text: string;
  @IsString() @Closed('search') query: string;
}
class Base extends WithOverrides {
  @Profiled('account') note: string;
}
class Body extends Base {
  @ValidateNested() @Type(() => Note) one: Note;
  @ValidateNested({ each: true }) @Type(() => Note) many: Note[];
  @Profiled('operational') declare note: string;
  form: unknown;
}
declareTexts(Body.prototype, 'form', {
  places: [{ path: 'form.title', profile: 'citation' }],
  read: (value, path) =>
    value ? [{ path: `${path}.title`, text: (value as { title: string }).title, profile: 'citation' }] : [],
});

const body = (plain: object): Body => plainToInstance(Body, plain);

describe('the texts of a body', () => {
  it('are read wherever they stand: inherited, nested, in lists, in what a reader of its own knows', () => {
    const found = writtenTexts(
      body({
        note: 'a',
        one: { text: 'b', query: 'no' },
        many: [{ text: 'c' }, { text: 'd' }],
        form: { title: 'e', other: 'no' },
        overrides: [{ start: 0, end: 1, reason: 'f' }],
      }),
    );
    expect(found.map(({ path, text, profile }) => `${path} ${text} ${profile}`).sort()).toEqual([
      'form.title e citation',
      'many.0.text c clinical',
      'many.1.text d clinical',
      'note a operational',
      'one.text b clinical',
      'overrides.0.reason f clinical',
    ]);
  });

  it('are none where there is none, or where no class says so', () => {
    for (const nothing of [
      undefined,
      null,
      'text',
      7,
      [],
      {},
      { text: 'of no class' },
      body({}),
      body({ note: null, one: null }),
      Object.create(null),
    ])
      expect(writtenTexts(nothing)).toEqual([]);
  });
});

it('a subclass says anew what a field of its base is; the base stays as it is', () => {
  const profiles = (prototype: object): string[] =>
    textFieldsOf(prototype)
      .get('note')!
      .places.map(({ profile }) => profile);
  expect([profiles(Base.prototype), profiles(Body.prototype)]).toEqual([['account'], ['operational']]);
});

it('a closed kind is known of the field that has one', () => {
  expect([closedKindOf(Note.prototype, 'query'), closedKindOf(Note.prototype, 'text')]).toEqual(['search', undefined]);
});
