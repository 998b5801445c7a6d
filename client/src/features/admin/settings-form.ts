import type { updateCommunityInput } from '@rapport/shared/inputs/community';
import type { input, output } from 'zod';
import type { useForm } from '../../lib/form';

type Settings = typeof updateCommunityInput;

/** The form of all settings of the community, which its parts share. */
export type SettingsForm = ReturnType<typeof useForm<input<Settings>, output<Settings>>>;
