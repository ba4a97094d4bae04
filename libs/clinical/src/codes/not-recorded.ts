/** The answer "this was asked and is not on record". It counts as answered, shows as such, and is never read as "clear". */
export const NOT_RECORDED = 'not_recorded';
export type NotRecorded = typeof NOT_RECORDED;
export type OrNotRecorded<T> = T | NotRecorded;
export const NOT_RECORDED_LABEL = 'Not recorded';
