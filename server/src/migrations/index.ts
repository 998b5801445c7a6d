import { CreateCore1763760000000 } from './1763760000000-create-core.js';

/** Every migration, in the order they run. */
export const migrations = [CreateCore1763760000000];
