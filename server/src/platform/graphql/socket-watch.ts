import { randomInt } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { WebSocket, WebSocketServer } from 'ws';
import { CLOSE, type SocketCaller } from './socket-caller.js';

/** Milliseconds between pings; who has not answered by the next one is gone. */
const PING_EVERY = 30_000;
/** Messages a connection may send in ten seconds. Each subscribe costs a look into the database. */
const MESSAGES = 100;
const MESSAGES_WITHIN = 10_000;
/** Milliseconds over which clients of a stopping server are asked to spread their return. */
const SPREAD = 5_000;

/** Ends connections that are dead, too loud, or whose session has ended. */
export function watchSocket(socket: WebSocket, caller: SocketCaller, recheckEveryMs: number): void {
  let alive = true;
  let messages = 0;
  const timers = [
    setInterval(() => {
      if (!alive) {
        socket.terminate();
      }
      alive = false;
      socket.ping();
    }, PING_EVERY),
    setInterval(() => void caller.check(), recheckEveryMs),
    setInterval(() => {
      messages = 0;
    }, MESSAGES_WITHIN),
  ];
  socket.on('pong', () => {
    alive = true;
  });
  socket.on('message', () => {
    alive = true;
    messages += 1;
    if (messages > MESSAGES) {
      socket.close(CLOSE.tooManyMessages, 'Too many messages');
    }
  });
  // Broken or too large messages: ws closes the connection by itself, saying why.
  socket.on('error', () => undefined);
  socket.once('close', () => timers.forEach((timer) => clearInterval(timer)));
}

/** Says "going away" to everybody, each with another number of milliseconds to wait before coming back. */
export async function closeAll(sockets: WebSocketServer): Promise<void> {
  for (const socket of sockets.clients) {
    socket.close(CLOSE.goingAway, `Back in ${randomInt(SPREAD)} ms`);
  }
  for (let waited = 0; sockets.clients.size > 0 && waited < 1_000; waited += 20) {
    await sleep(20);
  }
  sockets.clients.forEach((socket) => socket.terminate());
}
