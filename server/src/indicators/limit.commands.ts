import { setIndicatorLimitInput } from '@rapport/shared/inputs/indicator';
import words from '../locales/en/indicators.json' with { type: 'json' };
import { command } from '../platform/command.js';
import { invalid, NotPossible, refuse } from '../platform/problems.js';
import { IndicatorLimitEntity } from './indicator.entity.js';
import { indicatorLimitSet } from './indicator.events.js';
import { RULES } from './indicator.rules.js';

/** Sets from where on somebody looks; the ones before it stay readable. It counts from the next count on. */
export const setIndicatorLimit = command({
  name: 'setIndicatorLimit',
  action: 'indicator:settle',
  input: setIndicatorLimitInput,
  limits: ['edit'],
  async run(write, { indicator, key, value, why }) {
    const { communityId, memberId, role } = write.actor;
    if (role !== 'ADMIN') {
      refuse(new NotPossible(words.onlyAdmins));
    }
    const look = RULES[indicator].looks.find((one) => one.key === key);
    if (!look?.settable) {
      return refuse(new NotPossible(words.noLimit));
    }
    if (look.unit === 'SHARE' && value > 1) {
      throw invalid('value', 'INVALID', words.limitOutOfRange);
    }
    const id = write.ids.next();
    const row = { communityId, id, indicator, part: key, value, why, byId: memberId, at: write.now };
    await write.tx.insert(IndicatorLimitEntity, row);
    await write.emit(indicatorLimitSet, { indicator, key, value });
    return { indicator };
  },
});
