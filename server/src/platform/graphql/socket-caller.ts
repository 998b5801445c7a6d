import type { WebSocket } from 'ws';
import type { Actor } from '../actor.js';
import type { RequestContext } from '../context.js';
import { isUnavailable } from '../errors.js';
import type { Caller } from '../http/caller.js';

/** Close codes of graphql-transport-ws and RFC 6455 that we use, and what clients do on them. */
export const CLOSE = {
  /** Come back, elsewhere if possible. */
  goingAway: 1001,
  /** Come back later. */
  tryLater: 1013,
  /** The session or token is none: do not come back with it. */
  unauthorized: 4401,
  /** The session has ended or changed: come back as who you are now. */
  sessionChanged: 4403,
  tooManyMessages: 4429,
} as const;

/** Who speaks on one connection. Asked again at each event and each minute, because sessions end meanwhile. */
export class SocketCaller {
  private first: Actor | null = null;

  constructor(
    private readonly socket: Pick<WebSocket, 'close'>,
    private caller: Caller,
    private readonly contextFor: (caller: Caller) => Promise<RequestContext>,
  ) {}

  get requestId(): string {
    return this.caller.id;
  }

  /**
   * Finds out who it is at the beginning; programs send their token with `connection_init`.
   *
   * @returns false when the connection has been closed instead.
   */
  async greet(params: Readonly<Record<string, unknown>> | undefined): Promise<boolean> {
    const authorization = params?.['authorization'] ?? params?.['Authorization'];
    if (typeof authorization === 'string') {
      this.caller = { ...this.caller, headers: { ...this.caller.headers, authorization } };
    }
    try {
      this.first = (await this.contextFor(this.caller)).actor;
      return true;
    } catch (error) {
      this.socket.close(isUnavailable(error) ? CLOSE.tryLater : CLOSE.unauthorized);
      return false;
    }
  }

  /** A new context for one event. @throws after closing the connection, when the session is no longer the same. */
  async context(): Promise<RequestContext> {
    const context = await this.contextFor(this.caller).catch((error: unknown) => {
      if (!isUnavailable(error)) {
        this.socket.close(CLOSE.sessionChanged, 'Session ended');
      }
      throw error;
    });
    if (!this.first || !isSame(context.actor, this.first)) {
      this.socket.close(CLOSE.sessionChanged, 'Session changed');
      throw new SessionChanged();
    }
    return context;
  }

  /** Closes the connection if its session has ended; a database that is away proves nothing. */
  async check(): Promise<void> {
    await this.context().catch(() => undefined);
  }
}

/** Ends what was going on for a caller who is gone; nobody is left to read it. */
export class SessionChanged extends Error {}

function isSame(now: Actor, before: Actor): boolean {
  return (
    now.memberId === before.memberId &&
    now.role === before.role &&
    (now.kind === 'member' && now.sessionId) === (before.kind === 'member' && before.sessionId)
  );
}
