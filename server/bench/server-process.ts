import { buildApp } from '../src/app.js';
import { ensureCommunity } from '../src/communities/community.module.js';
import { parseSettings } from '../src/platform/settings/settings.js';
import { statement } from '../src/platform/statement.js';
import { releaseWhatStartingTook } from '../src/operations/after-start.js';
import { openLog } from '../src/process/log.js';
import { closeServices, openServices, startWorking } from '../src/services.js';
import { countStatements } from './count-statements.js';
import { mountFloors } from './floors/floor-routes.js';
import type { ServerAnswer, ServerQuestion } from './messages.js';

// The product's own server with the floors beside it: the same app, instance, pool and worker as in production.
const settings = parseSettings(process.env);
const log = openLog(settings);
const { databaseUrl, secret } = settings;
if (databaseUrl === null || secret === null || !process.send) {
  throw new Error('The server of a bench is started by the bench.');
}

const services = await openServices({
  databaseUrl,
  poolMax: settings.databasePoolMax,
  limits: settings.limits,
  trustedRanges: settings.trustedRanges,
  publicUrl: settings.publicUrl,
  settings: { ...settings, secret },
  log,
});
await ensureCommunity(services.db, services.clock, services.ids);
// As in a place that has been running: all that a first start finds to do is no part of what is measured.
await services.db.rows(
  statement(
    'bench.nothing_due',
    `insert into schedule_run (name, next_due_at)
     select name, $3::timestamptz + every * interval '1 second' from unnest($1::text[], $2::int[]) as s (name, every)
     on conflict (name) do update set next_due_at = excluded.next_due_at`,
  ),
  [
    services.work.schedules.map(({ name }) => name),
    services.work.schedules.map(({ everySeconds }) => everySeconds),
    services.clock.now(),
  ],
);
await startWorking(services);
const app = await buildApp({ services, log, trustProxy: settings.trustProxy });
mountFloors(app.http, services);
const counter = process.env.BENCH_COUNT ? countStatements() : null;
app.http.addHook('onRequest', (_request, _reply, done) => (counter ? counter.within(done) : done()));
releaseWhatStartingTook();
await app.http.listen({ host: settings.host, port: settings.port });

const tell = (answer: ServerAnswer): void => void process.send?.(answer);
process.on('message', (question: ServerQuestion) => {
  const { user, system } = process.cpuUsage();
  tell({
    id: question.id,
    cpuMs: (user + system) / 1000,
    rss: process.memoryUsage.rss(),
    peakRss: process.resourceUsage().maxRSS * 1024,
    statements: counter?.count() ?? 0,
  });
});
let ending = false;
const end = async (): Promise<void> => {
  if (ending) return;
  ending = true;
  await app.subscriptions.close();
  await app.http.close();
  await closeServices(services);
  process.exit(0);
};
// When the bench goes, however it goes, so does its server.
process.on('disconnect', () => void end());
process.on('SIGTERM', () => void end());
process.on('SIGINT', () => undefined);
tell({ id: 0, cpuMs: 0, rss: 0, peakRss: 0, statements: 0 });
