import { communityForRequest } from '../communities/community.module.js';
import { listImports, type ImportFacts } from '../imports/import.module.js';
import type { OperatorCommand } from './command.js';
import { tableOfCounts } from './import-words.js';

/** `imports` */
export const listImported: OperatorCommand = {
  name: 'imports',
  usage: '',
  meaning: 'Lists what was imported, with its counts.',
  async run({ services, say }) {
    const community = await communityForRequest(services.db, undefined);
    const records = community ? await listImports(services.db, community.id) : [];
    if (records.length === 0) {
      say('Nothing was imported yet.');
    }
    records.flatMap(describe).forEach(say);
  },
};

function describe({
  kind,
  source,
  spaceName,
  spaceSlug,
  counts,
  runs,
  startedAt,
  finishedAt,
}: ImportFacts): string[] {
  const when = finishedAt
    ? `finished ${minute(finishedAt)}`
    : `begun ${minute(startedAt)} and not finished; the same command goes on with it`;
  return [
    `${kind.toLowerCase()} ${source} into "${spaceName}" (${spaceSlug}): ${when}${runs > 1 ? `, ${runs} runs` : ''}`,
    ...tableOfCounts(counts),
  ];
}

function minute(moment: Date): string {
  return `${moment.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
