import { lazy, type ComponentType } from 'react';
import { patiently } from '../../lib/patient';
import { AfterHydration } from './AfterHydration';

/**
 * A form whose code comes after the page stands: zod and the form library are a fifth of what a first load may weigh,
 * and without JavaScript a form cannot be sent anyway. Its place is kept meanwhile.
 * @param lines how high the place is, in lines of text
 */
export function laterForm<TProps extends object>(
  load: () => Promise<ComponentType<TProps>>,
  lines: number,
): ComponentType<TProps> {
  // Asked for as soon as the page's own code runs, beside hydration and not after it.
  const coming = import.meta.env.SSR ? null : patiently(load);
  const Form = lazy(async () => ({ default: await (coming ?? load()) })) as unknown as ComponentType<TProps>;
  return function LaterForm(props) {
    return (
      <AfterHydration lines={lines} whole>
        <Form {...props} />
      </AfterHydration>
    );
  };
}
