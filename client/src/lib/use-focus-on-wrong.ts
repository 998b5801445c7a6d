import { useEffect } from 'react';

/**
 * For forms of which some fields are none of the form library, such as choices and lists of lines: after a refused try
 * the focus goes to the first field that is wrong, wherever on a long page it is.
 *
 * @param tries how often sending was tried: `form.formState.submitCount`.
 */
export function useFocusOnWrong(tries: number): void {
  useEffect(() => {
    if (tries === 0) return;
    const form = document.activeElement?.closest('form');
    // The library focuses the first field it knows itself, a moment after the errors are there.
    const timer = setTimeout(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
    return () => clearTimeout(timer);
  }, [tries]);
}
