/** Asks the server of a bench what it has used so far. */
export interface ServerQuestion {
  readonly id: number;
}

/** What the server has used since its start; the first one, number 0, says that it listens. */
export interface ServerAnswer {
  readonly id: number;
  /** User and system time of the process. */
  readonly cpuMs: number;
  /** Bytes. */
  readonly rss: number;
  readonly peakRss: number;
  /** Sent to the database by requests, where the server counts them. */
  readonly statements: number;
}

/** What to send, for how long, and as whom: the n-th request is made by the n-th member in turn. */
export interface LoadPlan {
  readonly id: number;
  readonly origin: string;
  readonly connections: number;
  /** Ends after this time ... */
  readonly seconds: number;
  /** ... once there were so many requests; 0 when time alone decides ... */
  readonly least: number;
  /** ... or this many requests, whichever comes first; null for no such end. */
  readonly most: number | null;
  /** Cookie headers of the members; empty for visitors. */
  readonly cookies: readonly string[];
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  /** What is asked for; `#uuid#` in it becomes a new UUID with each request. */
  readonly targets: readonly { path: string; body?: string }[];
  /** `inTurn`: one target after the other. `pairs`: every member with every target once before any pair comes again. */
  readonly order: 'inTurn' | 'pairs';
  /** Number of the first request. */
  readonly from: number;
}

/** What came of it. Times are of whole requests, in milliseconds. */
export interface LoadResult {
  readonly id: number;
  readonly requests: number;
  /** Answers that were no success, or carried errors. */
  readonly failures: number;
  readonly firstFailure: string | null;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  /** Of an answer's body, in the middle. */
  readonly bytes: number;
}
