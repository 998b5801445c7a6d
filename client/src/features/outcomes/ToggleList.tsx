import type { ReactNode } from 'react';
import { Checkbox } from '../../ui/form/Choice';

interface ToggleProps {
  things: readonly { id: string; words: ReactNode }[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Several of a few, each with its words. */
export function ToggleList({ things, chosen, onChange }: ToggleProps) {
  return things.map(({ id, words }) => (
    <Checkbox
      key={id}
      checked={chosen.includes(id)}
      onChange={({ target }) =>
        onChange(target.checked ? [...chosen, id] : chosen.filter((other) => other !== id))
      }
    >
      {words}
    </Checkbox>
  ));
}
