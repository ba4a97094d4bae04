/** Says to this browser's other tabs that something shared has changed. Nothing about what: they read it themselves. */
export class TabChannel {
  private channel: BroadcastChannel | undefined;

  constructor(private readonly name: string) {}

  open(onChange: () => void): void {
    this.close();
    this.channel = new BroadcastChannel(this.name);
    this.channel.onmessage = onChange;
  }

  tell(): void {
    this.channel?.postMessage('changed');
  }

  close(): void {
    this.channel?.close();
    this.channel = undefined;
  }
}
