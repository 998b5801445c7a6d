import { laterForm } from '../../ui/state/later-form';

/** Where one of the two writes to the other. */
export const TuneWriting = laterForm(async () => (await import('./TuneWordForm')).TuneWordForm, 7);
