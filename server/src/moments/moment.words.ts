import type { MomentRule } from '@rapport/shared/indicating';
import locale from '../locales/en/moments.json' with { type: 'json' };
import { fill } from '../platform/words.js';
import type { MomentRow } from './moment.statement.js';

interface Counted {
  one: string;
  other: string;
}

interface RuleWords {
  name: string;
  when: string;
  title: Counted;
  reason: Counted;
  value: string;
  action: string;
}

const rules: Readonly<Record<MomentRule, RuleWords>> = locale.rules;

/** What a rule is called, when it prompts, and what whoever is prompted has from it. */
export function wordsOfRule(rule: MomentRule): Pick<RuleWords, 'name' | 'when' | 'value'> {
  const { name, when, value } = rules[rule];
  return { name, when, value };
}

/**
 * A moment in words, with its facts in them.
 *
 * @param language BCP 47, of the community: how days and numbers are said.
 */
export function wordsOfMoment(
  { rule, facts }: Pick<MomentRow, 'rule' | 'facts'>,
  language: string,
): { title: string; reason: string; value: string; action: string } {
  const { title, reason, value, action } = rules[rule];
  const told = { ...facts };
  if (typeof facts['day'] === 'string') {
    const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
    told['day'] = format.format(new Date(facts['day']));
  }
  if (typeof facts['days'] === 'number') {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' });
    told['days'] = format.format(facts['days']);
  }
  const form = new Intl.PluralRules(language).select(Number(facts['count'] ?? 2)) === 'one' ? 'one' : 'other';
  return { title: fill(title[form], told), reason: fill(reason[form], told), value, action };
}
