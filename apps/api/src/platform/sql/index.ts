export { columns, columnsOf } from './columns';
export { neverNull, orNull, word, type SqlType, type Typed } from './sql-types';
export {
  Statement,
  statement,
  type Arguments,
  type Declared,
  type Params,
  type Queries,
  type Row,
  type RowIn,
  type RowOf,
} from './statement';
