import { Fragment, createElement, type ReactNode } from 'react';

type PluralForm = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K extends `${infer Base}_${PluralForm}` ? Base : K}`
    : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type Values = Record<string, string | number>;

// English is what we ship; another language brings its own files of the same shape and its own rules.
const plurals = new Intl.PluralRules('en');
const numbers = new Intl.NumberFormat('en');

function flatten(words: object, prefix = '', into = new Map<string, string>()): Map<string, string> {
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') into.set(prefix + key, value);
    else flatten(value as object, `${prefix}${key}.`, into);
  }
  return into;
}

const shown = (value: string | number): string => (typeof value === 'number' ? numbers.format(value) : value);

/**
 * The words of one feature, from its file in `src/locales`. Answers a function that looks one up by its key:
 * `{{name}}` takes a value, `count` picks the form by `_one`, `_other` and the like, `_zero` for none. Each feature
 * brings its own file, so that a page loads only its words.
 */
export function wordsOf<T extends object>(feature: string, english: T) {
  const all = flatten(english);
  return (key: Leaves<T>, values?: Values): string => {
    let text = all.get(key);
    if (typeof values?.['count'] === 'number') {
      const { count } = values;
      text =
        (count === 0 ? all.get(`${key}_zero`) : undefined) ??
        all.get(`${key}_${plurals.select(count as number)}`) ??
        all.get(`${key}_other`) ??
        text;
    }
    if (text === undefined) throw new Error(`no words for ${feature}:${key}`);
    return values ? text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => shown(values[name] ?? '')) : text;
  };
}

/** Puts elements into a sentence: each `{name}` of the text becomes the node of that name. */
export function fill(text: string, nodes: Record<string, ReactNode>): ReactNode[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => createElement(Fragment, { key: index }, index % 2 ? nodes[part] : part));
}
