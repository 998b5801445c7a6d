import type { Services } from './context.js';
import type { Tx } from './tx.js';

/**
 * Takes what is due, a part in each transaction, until nothing is: what was done is not due any more, and rows that
 * another worker holds are that worker's.
 *
 * @param most rows a part takes at most; fewer of them mean that there are no more.
 * @param part does one part and answers how many rows it took.
 */
export async function takeDue(
  services: Services,
  most: number,
  part: (tx: Tx) => Promise<number>,
): Promise<void> {
  while ((await services.db.transaction(part)) === most) {
    // The next ones.
  }
}
