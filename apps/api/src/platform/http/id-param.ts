import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { validate as isUuid } from 'uuid';
import { notFound } from '../problems/problem';

@Injectable()
class KnownIdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw notFound();
    return value.toLowerCase();
  }
}

/** A UUID in the path; a malformed one is 404 like an unknown one (contract). */
export const IdParam = (name = 'id'): ParameterDecorator => Param(name, KnownIdPipe);
