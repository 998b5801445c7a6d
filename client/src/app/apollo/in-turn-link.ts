import { ApolloLink } from '@apollo/client';
import { Observable } from 'rxjs';

/**
 * Sends operations that name the same thing in `inTurn` one after the other. Requests side by side overtake each
 * other, and whoever gives support and takes it back at once would be left with what they did first.
 */
export function inTurnLink(): ApolloLink {
  const lastOf = new Map<string, Promise<void>>();
  return new ApolloLink((operation, forward) => {
    const { inTurn } = operation.getContext() as { inTurn?: string };
    if (!inTurn) return forward(operation);
    return new Observable((observer) => {
      const before = lastOf.get(inTurn) ?? Promise.resolve();
      const turn = before.then(
        () =>
          new Promise<void>((done) => {
            forward(operation).subscribe({
              next: (result) => observer.next(result),
              error: (error) => {
                done();
                observer.error(error);
              },
              complete: () => {
                done();
                observer.complete();
              },
            });
          }),
      );
      lastOf.set(inTurn, turn);
      void turn.then(() => lastOf.get(inTurn) === turn && lastOf.delete(inTurn));
    });
  });
}
