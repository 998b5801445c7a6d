import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** A way to a server that takes its time. */
export interface SlowLine {
  close(): Promise<void>;
}

interface Options {
  /** Port of the loopback address that it listens on. */
  port: number;
  /** Where it leads to. */
  target: string;
  /** Milliseconds there and back. */
  roundTripMs: number;
  /** Of all connections together, in each direction. */
  bitsPerSecond: number;
}

/**
 * Leads connections to a server as a far line would: opening one costs a round trip, bytes wait for those before them
 * and arrive half a round trip later. What a browser emulates itself starts behind its connections and its own times.
 */
export async function openSlowLine({ port, target, roundTripMs, bitsPerSecond }: Options): Promise<SlowLine> {
  const { hostname, port: targetPort } = new URL(target);
  const [up, down] = [new Direction(bitsPerSecond), new Direction(bitsPerSecond)];
  const open = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(Number(targetPort), hostname);
    for (const socket of [near, far]) {
      socket.setNoDelay(true);
      open.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => {
        open.delete(socket);
        near.destroy();
        far.destroy();
      });
    }
    pass(near, far, up, roundTripMs / 2, roundTripMs);
    pass(far, near, down, roundTripMs / 2, 0);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    async close() {
      open.forEach((socket) => socket.destroy());
      server.close();
      await once(server, 'close');
    },
  };
}

/** One direction of the line: bytes go one after the other. */
class Direction {
  private freeAt = 0;
  private readonly bitsPerSecond: number;

  constructor(bitsPerSecond: number) {
    this.bitsPerSecond = bitsPerSecond;
  }

  /** When the last of these bytes has left. */
  leave(bytes: number): number {
    this.freeAt = Math.max(this.freeAt, performance.now()) + (bytes * 8_000) / this.bitsPerSecond;
    return this.freeAt;
  }
}

function pass(from: Socket, to: Socket, line: Direction, delayMs: number, firstMs: number): void {
  let before = Promise.resolve();
  const openAt = performance.now() + firstMs;
  const arrive = (at: number, deliver: () => void): void => {
    before = before.then(async () => {
      const wait = Math.max(at, openAt) + delayMs - performance.now();
      if (wait > 0) await pause(wait);
      deliver();
    });
  };
  from.on('data', (chunk: Buffer) => arrive(line.leave(chunk.length), () => void to.write(chunk)));
  from.on('end', () => arrive(performance.now(), () => void to.end()));
}
