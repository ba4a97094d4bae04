import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../platform/problems/problem';

@Injectable()
class VersionPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const version = /^\d{1,9}$/.test(value) ? Number(value) : 0;
    if (version < 1) throw notFound();
    return version;
  }
}

/** A version in the path; a malformed one is 404 like an unknown one. */
export const VersionParam = (): ParameterDecorator => Param('version', VersionPipe);
