import { textPlacesOf, textsOf, type Part } from '@consilium/clinical';
import { declareTexts } from '../../platform/http/text-fields';

/** The open texts of a field of the form, from the same table that checks it. */
export const declareFormTexts = (prototype: object, name: string, part: Part): void =>
  declareTexts(prototype, name, {
    places: textPlacesOf(part, name),
    read: (value, path) => textsOf(part, value, path),
  });
