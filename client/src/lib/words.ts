import i18next from 'i18next';
import { Fragment, createElement, type ReactNode } from 'react';

type Leaves<T, Prefix extends string = ''> = {
  [K in keyof T & string]: T[K] extends string
    ? `${Prefix}${K extends `${infer Base}_${'zero' | 'one' | 'two' | 'few' | 'many' | 'other'}` ? Base : K}`
    : Leaves<T[K], `${Prefix}${K}.`>;
}[keyof T & string];

type Values = Record<string, string | number>;

export const words = i18next.createInstance();
void words.init({
  lng: 'en',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
  resources: {},
});

/**
 * The words of one feature, from its file in `src/locales`. Answers a function that looks one up by its
 * key; `count` picks the plural form. Each feature brings its own file, so that a page loads only its words.
 */
export function wordsOf<T extends object>(feature: string, english: T) {
  words.addResourceBundle('en', feature, english);
  const plain = new Map<string, string>();
  const look = (key: string, values?: Values): string =>
    // The keys are checked below; the library would look for them in one global type.
    words.t(key, { ns: feature, ...values } as Values) as string;
  return (key: Leaves<T>, values?: Values): string => {
    if (values) return look(key, values);
    const known = plain.get(key) ?? look(key);
    plain.set(key, known);
    return known;
  };
}

/** Puts elements into a sentence: each `{name}` of the text becomes the node of that name. */
export function fill(text: string, nodes: Record<string, ReactNode>): ReactNode[] {
  return text
    .split(/\{(\w+)\}/)
    .map((part, index) => createElement(Fragment, { key: index }, index % 2 ? nodes[part] : part));
}
