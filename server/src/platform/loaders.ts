import DataLoader from 'dataloader';
import type { RequestContext } from './context.js';

/** A way to load many things at once, by key; made by `defineLoader`. */
export interface LoaderDefinition<Key, Value> {
  readonly name: string;
  readonly batch: (context: RequestContext, keys: readonly Key[]) => Promise<Map<string, Value>>;
  readonly missing: Value;
  readonly keyOf: (key: Key) => string;
}

/**
 * Declares a loader.
 *
 * @param batch answers by key; it must leave out what the caller may not see.
 * @param missing stands for keys that `batch` left out.
 */
export function defineLoader<Value, Key = string>(
  name: string,
  batch: (context: RequestContext, keys: readonly Key[]) => Promise<Map<string, Value>>,
  missing: Value,
  keyOf: (key: Key) => string = String,
): LoaderDefinition<Key, Value> {
  return { name, batch, missing, keyOf };
}

/** The loaders of one request, made when first asked for; none outlives the request or a write. */
export class Loaders {
  private readonly made = new Map<string, DataLoader<unknown, unknown, string>>();

  async load<Key, Value>(
    context: RequestContext,
    definition: LoaderDefinition<Key, Value>,
    key: Key,
  ): Promise<Value> {
    return this.of(context, definition).load(key);
  }

  async loadAll<Key, Value>(
    context: RequestContext,
    definition: LoaderDefinition<Key, Value>,
    keys: readonly Key[],
  ): Promise<Value[]> {
    const loader = this.of(context, definition);
    return Promise.all(keys.map((key) => loader.load(key)));
  }

  /** Forgets everything read, because something was written. */
  clear(): void {
    this.made.clear();
  }

  private of<Key, Value>(
    context: RequestContext,
    definition: LoaderDefinition<Key, Value>,
  ): DataLoader<Key, Value, string> {
    const present = this.made.get(definition.name);
    if (present) {
      return present as unknown as DataLoader<Key, Value, string>;
    }
    const loader = new DataLoader<Key, Value, string>(
      async (keys) => {
        const values = await definition.batch(context, keys);
        return keys.map((key) => {
          const value = values.get(definition.keyOf(key));
          return value === undefined ? definition.missing : value;
        });
      },
      { cacheKeyFn: definition.keyOf },
    );
    this.made.set(definition.name, loader as unknown as DataLoader<unknown, unknown, string>);
    return loader;
  }
}
