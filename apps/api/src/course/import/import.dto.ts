import {
  IMPORT_FILE_MAX_BYTES,
  IMPORT_TABLES,
  type ImportFacts,
  type ImportTable,
  type PreviewImport,
} from '@consilium/contracts';
import { Choice, Code, Whole } from '../../platform/http/fields';

/** Four letters for three bytes. */
const BASE64_MAX = Math.ceil(IMPORT_FILE_MAX_BYTES / 3) * 4;
const ROWS_MAX = 5_000;

export class PreviewImportDto implements PreviewImport {
  @Choice(IMPORT_TABLES)
  table: ImportTable;

  @Code(/^[A-Za-z0-9+/]+={0,2}$/, 'file must be the bytes of the file in base64', {
    max: BASE64_MAX,
    description: 'A CSV file in base64; nothing of it is kept but the values that are imported.',
  })
  file: string;
}

export class ImportFactsDto extends PreviewImportDto implements ImportFacts {
  @Whole(1, ROWS_MAX, { description: 'How many rows the preview accepted.' })
  accepted: number;
}
