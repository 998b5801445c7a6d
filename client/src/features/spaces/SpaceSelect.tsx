import type { ComponentProps } from 'react';
import { Select } from '../../ui/form/Choice';

interface SpaceSelectProps extends Omit<ComponentProps<typeof Select>, 'children'> {
  /** What stands there until one is chosen. */
  choose: string;
  spaces: readonly { id: string; name: string }[];
}

/** Where something new belongs. */
export function SpaceSelect({ choose, spaces, ...select }: SpaceSelectProps) {
  return (
    <Select {...select}>
      <option value="">{choose}</option>
      {spaces.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}
