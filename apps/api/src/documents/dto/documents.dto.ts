import {
  DOCUMENT_KINDS,
  DOCUMENT_TEXT_MAX,
  DOCUMENT_TITLE_MAX,
  type AttachDocument,
  type DocumentKind,
} from '@consilium/contracts';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { WithOverrides } from '../../platform/http/overrides';
import { ReadableText } from '../../platform/http/readable-text';

const FILE_NAME_MAX = 255;
const WhereSaid = (): PropertyDecorator => ValidateIf((_, value) => value !== undefined);

/** What a form with a file becomes, too, before it is validated and its texts pass the gate. */
export class AttachDocumentDto extends WithOverrides implements AttachDocument {
  @ApiProperty({ maxLength: DOCUMENT_TITLE_MAX, example: 'Home blood pressure, two weeks' })
  @ReadableText(DOCUMENT_TITLE_MAX, 'clinical')
  title: string;

  @ApiProperty({ maxLength: DOCUMENT_TEXT_MAX, description: 'The text that is kept.' })
  @ReadableText(DOCUMENT_TEXT_MAX, 'clinical')
  text: string;

  @ApiPropertyOptional({
    enum: DOCUMENT_KINDS,
    description: 'What the text was taken from; without it a table is recognised by itself.',
  })
  @WhereSaid()
  @IsIn(DOCUMENT_KINDS)
  kind?: DocumentKind;

  @ApiPropertyOptional({
    maxLength: FILE_NAME_MAX,
    description: 'Looked at and dropped: a name of a file may name a person.',
  })
  @WhereSaid()
  @ReadableText(FILE_NAME_MAX, 'clinical')
  fileName?: string;

  @ApiPropertyOptional({
    format: 'uuid',
    description: 'The same request again is answered with the document that it attached.',
  })
  @WhereSaid()
  @IsUUID()
  clientId?: string;
}
