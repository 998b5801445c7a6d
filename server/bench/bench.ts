import { startBenchServer, type BenchServer, type ServerChoices } from './bench-server.js';
import type { SizeName } from './data/sizes.js';
import type { BenchOptions } from './options.js';
import type { Place } from './place.js';
import type { Row } from './report.js';
import type { Load } from './turns.js';

/** What a bench may use. */
export interface Bench {
  readonly options: BenchOptions;
  readonly place: Place;
  readonly load: Load;
}

/** Measures something and says what came of it. */
export type Measure = (bench: Bench) => Promise<Row[]>;

/** Runs `work` with a server of its own on a fresh copy of the data, both gone afterwards. */
export async function withServer<Result>(
  { place }: Bench,
  size: SizeName,
  work: (server: BenchServer) => Promise<Result>,
  choices?: ServerChoices,
): Promise<Result> {
  const database = await place.database(size);
  const server = await startBenchServer(place, database, choices);
  try {
    return await work(server);
  } finally {
    await server.end();
    await place.drop(database);
  }
}
