import { Injectable, type OnModuleDestroy } from '@nestjs/common';

/** What must have happened before this process can serve. A module says what it will do, does it, and says that it is done. */
@Injectable()
export class Readiness implements OnModuleDestroy {
  private readonly waiting = new Set<string>();

  /** `what` is a short word for the operator: `demo`, `jobs`. Call it while modules are set up. */
  expect(what: string): void {
    this.waiting.add(what);
  }

  done(what: string): void {
    this.waiting.delete(what);
  }

  /** What is still missing, in the order it was expected. */
  missing(): string[] {
    return [...this.waiting];
  }

  /** A stopping process takes no new visitors while it drains. */
  onModuleDestroy(): void {
    this.expect('stopping');
  }
}
