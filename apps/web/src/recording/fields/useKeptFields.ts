import type { Typed } from '@consilium/clinical';
import { useMemo } from 'react';
import { useMember } from '../../auth/useMember';
import { useDraft } from '../../device/useDraft';
import type { Fields } from './readFields';

export interface KeptFields {
  fields: Fields;
  /** `undefined` empties a field. */
  put: (name: string, typed: Typed | undefined) => void;
  replace: (fields: Fields) => void;
}

const readKept = (text: string | undefined): Fields => (text ? (JSON.parse(text) as Fields) : {});

/**
 * What a member has put into the fields of one place, kept on this device until it is recorded.
 * @param place names it among all that the member writes in
 */
export function useKeptFields(place: string): KeptFields {
  const { id } = useMember();
  const { draft, change } = useDraft(id, `record:${place}`);
  const text = draft?.text;
  return useMemo(() => {
    const fields = readKept(text);
    const replace = (next: Fields): void => change({ text: Object.keys(next).length > 0 ? JSON.stringify(next) : '' });
    return {
      fields,
      replace,
      put: (name, typed) => {
        const { [name]: _, ...others } = fields;
        replace(typed === undefined ? others : { ...others, [name]: typed });
      },
    };
  }, [text, change]);
}
