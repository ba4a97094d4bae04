import { Injectable, Param, type PipeTransform } from '@nestjs/common';
import { notFound } from '../problems/problem';

@Injectable()
class SeqPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const seq = /^\d{1,15}$/.test(value) ? Number(value) : 0;
    if (seq < 1) throw notFound();
    return seq;
  }
}

/** The `seq` of an event in the path; a malformed one is 404 like an unknown one. */
export const SeqParam = (): ParameterDecorator => Param('seq', SeqPipe);
