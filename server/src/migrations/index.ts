import { CreateCore1763760000000 } from './1763760000000-create-core.js';
import { OrderMembers1763760400000 } from './1763760400000-order-members.js';

/** Every migration, in the order they run. */
export const migrations = [CreateCore1763760000000, OrderMembers1763760400000];
