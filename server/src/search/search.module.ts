import type { FeatureModule } from '../platform/module.js';
import { indexWhatIsOutOfDate } from './reindex.js';
import { SearchEntryEntity, SearchIndexEntity, SearchWordEntity } from './search.entity.js';
import { searchReactions } from './search.reactions.js';
import { SearchResolver, SearchTotalResolver } from './search.resolver.js';

export { indexCommunity, reindexCommunity } from './reindex.js';

export const searchModule: FeatureModule = {
  name: 'search',
  entities: [SearchEntryEntity, SearchWordEntity, SearchIndexEntity],
  resolvers: [SearchResolver, SearchTotalResolver],
  reactions: searchReactions,
  schedules: [{ name: 'search.index', everySeconds: 15, run: indexWhatIsOutOfDate }],
};
