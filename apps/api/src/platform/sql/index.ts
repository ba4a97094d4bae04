export { columns, columnsOf, type Columns, type EntityColumn } from './columns';
export { neverNull, orNull, word, type SqlType, type Typed } from './sql-types';
export { Statement, statement, type Declared, type Queries, type RowIn } from './statement';
