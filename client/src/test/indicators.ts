/** What a case that is no promise has of one. */
export const NO_PROMISE = { daysLate: null, firstDay: null, movedTo: null };
/** Months of an axis that is short. */
export const MONTHS = ['2026-09', '2026-10', '2026-11'];
/** A limit that admins may set. */
export const LOOK = {
  __typename: 'IndicatorLook',
  key: 'SHARE',
  when: 'Fewer than 80 of 100',
  unit: 'SHARE',
  limit: 0.8,
  settable: true,
  setAt: null,
  why: null,
  setBy: null,
};

/** An indicator as its page asks for one. */
export const indicator = (name: string, title: string, more: object = {}) => ({
  __typename: 'Indicator',
  name,
  sign: 'R1',
  title,
  definition: `How ${title} is counted.`,
  ours: false,
  n: 12,
  looking: false,
  values: [
    { __typename: 'IndicatorValue', key: 'SHARE', title: 'Answered', unit: 'SHARE', value: 0.75, few: false },
    { __typename: 'IndicatorValue', key: 'FEW', title: 'Told by few', unit: 'COUNT', value: null, few: true },
  ],
  months: MONTHS.map((month) => ({ __typename: 'IndicatorMonth', month, n: 12, values: [0.5, null] })),
  looks: [LOOK],
  cases: [{ __typename: 'IndicatorCase', title: 'A lamp', path: '/ideas/1', good: false, ...NO_PROMISE }],
  ...more,
});

/** What the page of all indicators asks for, with these items to be looked at. */
export const answers = (items: object[] = []) => ({
  Indicators: {
    indicators: {
      __typename: 'Indicators',
      countedAt: '2026-11-20T03:00:00Z',
      story: {
        __typename: 'IndicatorCase',
        title: 'What the winter was like',
        path: '/stories/1',
        good: null,
        ...NO_PROMISE,
      },
      indicators: [
        indicator('NEWCOMER_WELCOME', 'Newcomer welcome'),
        indicator('RETURNING_VOICES', 'Returning voices', {
          looks: [{ ...LOOK, settable: false, limit: null, when: 'It falls' }],
          cases: [],
        }),
        indicator('TOLD_A_FRIEND', 'Told a friend', { looks: [], cases: [], n: null }),
      ],
      changes: [
        {
          __typename: 'DefinitionChange',
          on: '2026-11-22',
          indicators: [],
          text: 'Counted at first.',
          by: null,
        },
      ],
    },
    attentionItems: items,
  },
});
