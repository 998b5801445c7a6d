import { APIError } from 'better-auth/api';
import { SignInRefusal } from './refusal.js';
import { currentScope } from './sign-in.scope.js';

/** Lets a refusal pass through better-auth: noted in the scope, thrown as the error it understands. */
export async function refusingByScope<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof SignInRefusal) {
      currentScope().refusal = error;
      throw new APIError('FORBIDDEN', { code: error.code, message: error.message });
    }
    throw error;
  }
}
