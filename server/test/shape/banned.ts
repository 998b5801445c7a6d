/**
 * What Rapport never has, as parts of names (practices 0.7 to 0.12, 1.3, 1.13, 3.5, 3.8): rewards and ranks, numbers
 * that say what a person is worth, votes that weigh more than one, comparisons, campaigns.
 */
const IN_NAMES = [
  'point points badge badges level levels streak streaks trophy trophies medal medals star stars karma xp tier tiers',
  'score scores scored scoring rank ranks ranked ranking rankings leaderboard leaderboards reputation gamification',
  'reward rewards coupon coupons voucher vouchers perk perks loyalty referral referrals referrer refer bonus bonuses',
  'weight weights weighted ltv health churn nps grade grades benchmark benchmarks baseline baselines percentile',
  'closeness strength sentiment tone campaign campaigns',
].flatMap((line) => line.split(' '));

/** Talk of relationship that people see through (practice 0.2); the same list for every language file. */
const IN_WORDS = [
  /\blov(e|es|ed|ing|ely)\b/i,
  /\bfamil(y|ies)\b/i,
  /\bvalued\b/i,
  /\bcustomer[- ]centric/i,
  /\bdelight/i,
  /\bpassion/i,
  /\b(customer|user|buyer)('s|s')? journeys?\b/i,
  /\bexclusive\b/i,
  /\bVIP\b/,
];

const NAMES = new Set(IN_NAMES);

/** Names that are ordinary words too: "point out", "starting strength", "the health page". */
const ORDINARY = new Set('point star stars strength tone health refer grade grades baseline'.split(' '));

/** Parts of a name as it is written in code, a table or a schema: `voteWeight`, `vote_weight` and `VOTE_WEIGHT`. */
function partsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
}

/** Parts of a name that stand for something Rapport never has. */
export function bannedInName(name: string): string[] {
  return partsOf(name).filter((part) => NAMES.has(part));
}

/** Words in a sentence that practice 0.2 bans, or that name something Rapport never has. */
export function bannedInSentence(sentence: string): string[] {
  const said = IN_WORDS.flatMap((pattern) => pattern.exec(sentence)?.[0] ?? []);
  return [
    ...said,
    ...sentence
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter((word) => NAMES.has(word) && !ORDINARY.has(word)),
  ];
}
