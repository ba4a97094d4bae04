import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** How a link is cut: connections break and none is taken, or they stay open and nothing passes. */
export type Cut = 'broken' | 'silent';

/** A line to a port of this machine, which a test cuts and mends. What a silent line held back arrives once it is mended. */
export class Link {
  private readonly pairs = new Map<Socket, Socket>();
  private readonly server: Server;
  private cut: Cut | undefined;

  private constructor(private readonly target: number) {
    this.server = createServer((near) => this.take(near));
  }

  static async to(target: number): Promise<Link> {
    const link = new Link(target);
    await new Promise<void>((resolve) => link.server.listen(0, '127.0.0.1', resolve));
    return link;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  cutIt(how: Cut): void {
    this.cut = how;
    for (const socket of this.ends()) {
      if (how === 'broken') socket.destroy();
      else socket.pause();
    }
  }

  mend(): void {
    this.cut = undefined;
    for (const socket of this.ends()) socket.resume();
  }

  async close(): Promise<void> {
    for (const socket of this.ends()) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private ends(): Socket[] {
    return [...this.pairs].flat();
  }

  private take(near: Socket): void {
    if (this.cut === 'broken') return void near.destroy();
    const far = connect(this.target, '127.0.0.1');
    this.pairs.set(near, far);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => undefined);
      from.on('close', () => {
        to.destroy();
        this.pairs.delete(near);
      });
    }
    if (this.cut === 'silent') for (const socket of [near, far]) socket.pause();
  }
}
