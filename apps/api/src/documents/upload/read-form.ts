import type { IncomingMessage } from 'node:http';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { ProblemException } from '../../platform/problems/problem';
import { FORM_BYTES } from '../../platform/http/file-routes';
import { requestInvalid } from '../../platform/http/validation';

/** A form with one file. */
export interface FileForm {
  file: Buffer;
  /** As the browser or program that sent it says. */
  fileName?: string;
  fields: Record<string, string>;
}

/** The fields beside the file are short: a title, overrides. */
const FIELDS = { fields: 8, fieldNameSize: 40, fieldSize: 64 * 1024, headerPairs: 20 };

/** Reads a `multipart/form-data` body with a part `file`. Throws `request.too_large` above `maxBytes`, `request.malformed`, `request.invalid`. */
export function readForm(request: IncomingMessage, maxBytes: number): Promise<FileForm> {
  return new Promise((resolve, reject) => {
    const form: Omit<FileForm, 'file'> & { file?: Buffer } = { fields: Object.create(null) as Record<string, string> };
    const busboy = open(request, maxBytes);
    const fail = (error: ProblemException): void => {
      request.unpipe(busboy);
      request.resume();
      reject(error);
    };
    busboy.on('file', (name, stream, fileName) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('limit', () =>
        fail(
          new ProblemException('request.too_large', { detail: `A file may have ${Math.floor(maxBytes / 1024)} KB.` }),
        ),
      );
      stream.on('error', () => fail(new ProblemException('request.malformed')));
      stream.on('end', () => {
        if (name !== 'file')
          return fail(requestInvalid([{ path: 'file', message: 'the file stands in the part named file' }]));
        form.file = Buffer.concat(chunks);
        if (fileName) form.fileName = fileName;
      });
    });
    busboy.on('field', (name, value, nameCut, valueCut) => {
      if (nameCut || valueCut) return fail(new ProblemException('request.too_large'));
      form.fields[name] = value;
    });
    for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
      busboy.on(limit, () => fail(new ProblemException('request.malformed')));
    busboy.on('error', () => fail(new ProblemException('request.malformed')));
    let left = maxBytes + FORM_BYTES;
    request.on('data', (chunk: Buffer) => {
      if ((left -= chunk.length) < 0) fail(new ProblemException('request.too_large'));
    });
    request.on('aborted', () => fail(new ProblemException('request.malformed')));
    busboy.on('finish', () => {
      const { file } = form;
      if (file) resolve({ ...form, file });
      else fail(requestInvalid([{ path: 'file', message: 'is missing' }]));
    });
    request.pipe(busboy);
  });
}

function open({ headers }: IncomingMessage, maxBytes: number): BusboyInstance {
  try {
    return new Busboy({
      headers: { ...headers, 'content-type': headers['content-type'] ?? '' },
      limits: { ...FIELDS, files: 1, parts: FIELDS.fields + 1, fileSize: maxBytes },
    });
  } catch {
    throw new ProblemException('request.malformed');
  }
}
