import type { FeatureModule } from '../platform/module.js';
import {
  AttentionHandOverEntity,
  AttentionItemEntity,
  IndicatorCaseEntity,
  IndicatorLimitEntity,
  IndicatorStateEntity,
  IndicatorValueEntity,
  ToldAFriendEntity,
} from './indicator.entity.js';
import { indicatorReactions } from './indicator.reactions.js';
import { DefinitionChangeFields, IndicatorLookFields, IndicatorResolver } from './indicator.resolver.js';
import { rollUpIndicators } from './roll-up.js';

export { handOverAttention, settleAttention } from './attention.commands.js';
export { attentionById } from './attention.queries.js';
export { attentionPath, attentionTold, type AttentionTold } from './attention.told.js';
export { attentionAsked, attentionHandedOver, type AttentionFor } from './indicator.events.js';
export { AttentionItem } from './indicator.type.js';
export { setIndicatorLimit } from './limit.commands.js';
export { countIndicators } from './roll-up.js';

/** The leading signals of the relationship, for the team, and what they ask to be looked at. */
export const indicatorModule: FeatureModule = {
  name: 'indicators',
  entities: [
    IndicatorValueEntity,
    IndicatorCaseEntity,
    IndicatorStateEntity,
    IndicatorLimitEntity,
    AttentionItemEntity,
    AttentionHandOverEntity,
    ToldAFriendEntity,
  ],
  resolvers: [IndicatorResolver, IndicatorLookFields, DefinitionChangeFields],
  reactions: indicatorReactions,
  schedules: [rollUpIndicators],
};
