import {
  DOCUMENT_KINDS,
  DOCUMENT_TEXT_MAX,
  DOCUMENT_TITLE_MAX,
  type AttachDocument,
  type DocumentKind,
} from '@consilium/contracts';
import { Choice, Id, Text } from '../../platform/http/fields';
import { WithOverrides } from '../../platform/http/overrides';

const FILE_NAME_MAX = 255;

/** What a form with a file becomes, too, before it is validated and its texts pass the gate. */
export class AttachDocumentDto extends WithOverrides implements AttachDocument {
  @Text(DOCUMENT_TITLE_MAX, 'clinical', { example: 'Home blood pressure, two weeks' })
  title: string;

  @Text(DOCUMENT_TEXT_MAX, 'clinical', { description: 'The text that is kept.' })
  text: string;

  @Choice(DOCUMENT_KINDS, {
    optional: true,
    description: 'What the text was taken from; without it a table is recognised by itself.',
  })
  kind?: DocumentKind;

  @Text(FILE_NAME_MAX, 'clinical', {
    optional: true,
    description: 'Looked at and dropped: a name of a file may name a person.',
  })
  fileName?: string;

  @Id({ optional: true, description: 'The same request again is answered with the document that it attached.' })
  clientId?: string;
}
