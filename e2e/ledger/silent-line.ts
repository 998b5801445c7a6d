import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** One connection by way of the line. */
interface Passage {
  here: Socket;
  there: Socket;
  /** What was on its way when the line fell silent; null when this connection is dead for ever. */
  held: (() => void)[] | null;
}

/**
 * A line between a server and its database that falls silent as a network does that drops packets: nothing is
 * refused and nothing comes back. When it speaks again, every other connection is heard late, with all that was on
 * its way, a COMMIT too; the rest stay dead without a word.
 */
export class SilentLine {
  private readonly passages = new Set<Passage>();
  private silent = false;
  private readonly server: Server;

  private constructor(target: { host: string; port: number }) {
    this.server = createServer((here) => this.accept(here, target));
  }

  static async open(target: { host: string; port: number }): Promise<SilentLine> {
    const line = new SilentLine(target);
    line.server.listen(0, '127.0.0.1');
    await once(line.server, 'listening');
    return line;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  fallSilent(): void {
    this.silent = true;
  }

  speak(): void {
    this.silent = false;
    [...this.passages].forEach((passage, index) => {
      const { held } = passage;
      passage.held = index % 2 === 0 ? [] : null;
      if (passage.held) held?.forEach((send) => send());
    });
  }

  async close(): Promise<void> {
    for (const { here, there } of this.passages) {
      here.destroy();
      there.destroy();
    }
    if (!this.server.listening) return;
    this.server.close();
    await once(this.server, 'close');
  }

  private accept(here: Socket, target: { host: string; port: number }): void {
    const there = connect(target);
    const passage: Passage = { here, there, held: [] };
    this.passages.add(passage);
    const end = (): void => {
      this.passages.delete(passage);
      here.destroy();
      there.destroy();
    };
    for (const socket of [here, there]) {
      socket.on('error', () => undefined);
      // While silent, not even the end of a connection comes through.
      socket.on('close', () => this.pass(passage, end));
    }
    here.on('data', (part) => this.pass(passage, () => there.write(part)));
    there.on('data', (part) => this.pass(passage, () => here.write(part)));
  }

  private pass({ held }: Passage, send: () => void): void {
    if (!this.silent && held) send();
    else held?.push(send);
  }
}
