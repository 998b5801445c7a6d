import { setTimeout as pause } from 'node:timers/promises';
import type { Caller } from './api.ts';

const COME_BACK_AFTER_MS = 250;

/** Somebody whose page is open: it hears of their inbox, and connects again when the line breaks. */
export class LiveListener {
  /** How many pieces of news have come. */
  heard = 0;
  private socket: WebSocket | null = null;
  private closed = false;
  private readonly site: string;
  private readonly origin: string;
  private readonly caller: Caller;

  /** @param origin the address people type, which the server asks a browser for. */
  constructor(site: string, origin: string, caller: Caller) {
    this.site = site;
    this.origin = origin;
    this.caller = caller;
    this.connect();
  }

  private connect(): void {
    const headers = { origin: this.origin, cookie: this.caller.cookie };
    const socket = new WebSocket(`${this.site.replace('http', 'ws')}/graphql`, {
      protocols: ['graphql-transport-ws'],
      // Node's own WebSocket takes headers; the types are those of a browser's, which does not.
      headers,
    } as unknown as string[]);
    this.socket = socket;
    const send = (message: object): void => socket.send(JSON.stringify(message));
    socket.addEventListener('open', () => send({ type: 'connection_init' }));
    socket.addEventListener('message', ({ data }) => {
      const { type } = JSON.parse(String(data)) as { type: string };
      const query = 'subscription { inboxChanged { cursor } }';
      if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: { query } });
      if (type === 'ping') send({ type: 'pong' });
      if (type === 'next') this.heard += 1;
      // An operation that ended with the database is begun anew by beginning with the connection.
      if (type === 'error' || type === 'complete') socket.close();
    });
    socket.addEventListener('close', () => {
      if (!this.closed) setTimeout(() => this.closed || this.connect(), COME_BACK_AFTER_MS);
    });
    socket.addEventListener('error', () => undefined);
  }

  /**
   * Waits for news of something that happened from now on; the first piece after a connection only says where one
   * stands.
   *
   * @returns milliseconds until they came. @throws when there are none.
   */
  async hearsAgain(withinMs = 15_000): Promise<number> {
    const began = performance.now();
    const before = this.heard;
    while (this.heard < before + 2) {
      if (performance.now() - began > withinMs) throw new Error('No live update came after the fault.');
      await pause(20);
    }
    return Math.round(performance.now() - began);
  }

  close(): void {
    this.closed = true;
    this.socket?.close();
  }
}
