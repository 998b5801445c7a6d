import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { Caller } from './caller.ts';
import type { Place } from './place.ts';

interface Message {
  id?: string;
  type: string;
  payload?: unknown;
}

/** One connection for subscriptions, as a program that keeps to no rule may open it. */
export class Socket {
  readonly messages: Message[] = [];
  /** Close code, once closed; the HTTP status when it was never opened. */
  ended: number | null = null;
  private readonly connection: WebSocket;

  private constructor(connection: WebSocket) {
    this.connection = connection;
    connection.on('message', (data: Buffer) => this.messages.push(JSON.parse(data.toString()) as Message));
    connection.on('close', (code) => (this.ended ??= code));
    connection.on('unexpected-response', (_request, response) => {
      this.ended ??= response.statusCode ?? 0;
      connection.terminate();
    });
    connection.on('error', () => undefined);
  }

  /** Opens it, or finds out that it cannot be. */
  static async open(
    place: Place,
    caller: Caller,
    { path = '/graphql', ...headers }: Record<string, string> = {},
  ): Promise<Socket> {
    const address = `ws://${place.origin.host}${path}`;
    const connection = new WebSocket(address, 'graphql-transport-ws', {
      headers: { ...caller.headers(), ...headers },
    });
    const socket = new Socket(connection);
    await socket.until(() => connection.readyState === WebSocket.OPEN || socket.ended !== null, 5_000);
    return socket;
  }

  /** Opens it and introduces itself. */
  static async greeted(place: Place, caller: Caller, payload?: object): Promise<Socket> {
    const socket = await Socket.open(place, caller, { origin: place.publicUrl.origin });
    socket.send({ type: 'connection_init', ...(payload && { payload }) });
    await socket.until(() => socket.has('connection_ack') || socket.ended !== null, 5_000);
    return socket;
  }

  send(message: object | string): void {
    if (this.connection.readyState !== WebSocket.OPEN) return;
    this.connection.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  subscribe(id: string, query: string, variables?: object): void {
    this.send({ id, type: 'subscribe', payload: { query, variables } });
  }

  has(type: string, id?: string): boolean {
    return this.messages.some((message) => message.type === type && (id === undefined || message.id === id));
  }

  /** The first answer to a subscription: `next`, `error` or `complete`; undefined when none came in time. */
  async firstTo(id: string, withinMs = 3_000): Promise<Message | undefined> {
    const find = (): Message | undefined => this.messages.find((message) => message.id === id);
    await this.until(() => find() !== undefined || this.ended !== null, withinMs);
    return find();
  }

  /** Waits; true when it came about in time. */
  async until(holds: () => boolean, withinMs: number): Promise<boolean> {
    const end = performance.now() + withinMs;
    while (!holds() && performance.now() < end) await pause(20);
    return holds();
  }

  close(): void {
    this.connection.terminate();
  }
}
