import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A line to the database that can go dead as a pulled cable does: nothing is refused, nothing comes back. */
export class SilentLine {
  private readonly open = new Set<Socket>();
  private live = new WeakSet<Socket>();
  private silent = false;
  private readonly server: Server;

  private constructor(target: URL) {
    this.server = createServer((here) => {
      this.open.add(here);
      here.on('error', () => undefined).on('close', () => this.open.delete(here));
      if (this.silent) {
        return;
      }
      const there = connect(Number(target.port), target.hostname);
      there.on('error', () => here.destroy()).on('close', () => here.destroy());
      here.on('close', () => there.destroy());
      // Once dead, a connection stays dead: what fell silent is not heard late.
      const dead = (): boolean => this.silent || !this.live.has(here);
      this.live.add(here);
      here.on('data', (part) => dead() || there.write(part));
      there.on('data', (part) => dead() || here.write(part));
    });
  }

  /** @param url of the database; answers the line and the address by way of it. */
  static async open(url: string): Promise<{ line: SilentLine; url: string }> {
    const target = new URL(url);
    const line = new SilentLine(target);
    await new Promise<void>((resolve) => line.server.listen(0, '127.0.0.1', resolve));
    const here = new URL(url);
    here.port = String((line.server.address() as AddressInfo).port);
    return { line, url: here.href };
  }

  /** What is open stays dead for ever. */
  fallSilent(): void {
    this.silent = true;
    this.live = new WeakSet();
  }

  /** New connections go through again. */
  speak(): void {
    this.silent = false;
  }

  async close(): Promise<void> {
    this.open.forEach((socket) => socket.destroy());
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
