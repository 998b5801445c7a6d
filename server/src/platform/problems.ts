import type { FieldCode, ProblemCode } from '@rapport/shared/problem-codes';
import { Field, InterfaceType, ObjectType } from 'type-graphql';
import type { ZodError } from 'zod';
import words from '../locales/en/problems.json' with { type: 'json' };

@InterfaceType({
  description: 'A refusal that was to be expected; the write did not happen.',
  resolveType: (value: object) => value.constructor.name,
})
export abstract class Problem {
  @Field(() => String, { description: 'What a program branches on.' })
  readonly code: ProblemCode;

  @Field(() => String, { description: 'What a person can read, in plain English.' })
  readonly message: string;

  constructor(code: ProblemCode, message: string) {
    this.code = code;
    this.message = message;
  }
}

@ObjectType({ description: 'What is wrong with one field.', simpleResolvers: true })
export class FieldProblem {
  @Field(() => String, {
    description: 'Name of the field, with dots for what lies inside, for example `onBehalfOf.email`.',
  })
  readonly path: string;

  @Field(() => String, { description: 'What a program branches on, for example `TOO_LONG`.' })
  readonly code: FieldCode;

  @Field(() => String, { description: 'What a person can read beside the field.' })
  readonly message: string;

  constructor(path: string, code: FieldCode, message: string = words.fields[code]) {
    this.path = path;
    this.code = code;
    this.message = message;
  }
}

@ObjectType({
  implements: Problem,
  description: 'Some fields cannot be taken as they are.',
  simpleResolvers: true,
})
export class InvalidInput extends Problem {
  @Field(() => [FieldProblem], { description: 'The fields in question, at least one.' })
  readonly fields: FieldProblem[];

  constructor(fields: FieldProblem[]) {
    super('INVALID_INPUT', words.invalidInput);
    this.fields = fields;
  }
}

@ObjectType({
  implements: Problem,
  description: 'What the write needs is not there, or is not for the viewer to see: the two answer alike.',
  simpleResolvers: true,
})
export class NotFound extends Problem {
  constructor(message: string = words.notFound) {
    super('NOT_FOUND', message);
  }
}

@ObjectType({
  implements: Problem,
  description: 'The thing stands so that this cannot be done now, for example support for a shipped idea.',
  simpleResolvers: true,
})
export class NotPossible extends Problem {
  constructor(message: string) {
    super('NOT_POSSIBLE', message);
  }
}

/**
 * Carries a problem out of a transaction: thrown inside, so that everything rolls back, and returned outside as a
 * member of the mutation's result.
 */
export class Refusal extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    // Policies make dozens for the buttons of one page, of which nobody reads where they came from: finding that out
    // took a seventh of the work of an idea's page.
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 0;
    super(problem.message);
    Error.stackTraceLimit = stackTraceLimit;
    this.problem = problem;
  }
}

/** @throws Refusal always; as an expression it stands where a value was missing. */
export function refuse(problem: Problem): never {
  throw new Refusal(problem);
}

/** The value, or a refusal that says no more than "not found". */
export function found<Value>(value: Value | null | undefined): Value {
  return value ?? refuse(new NotFound());
}

/** A refusal of one field. */
export function invalid(path: string, code: FieldCode, message?: string): Refusal {
  return new Refusal(new InvalidInput([new FieldProblem(path, code, message)]));
}

/** Zod's findings by field, the first for each; our schemas put a field code where zod has its message. */
export function invalidInputOf(error: ZodError): InvalidInput {
  const byPath = new Map<string, FieldProblem>();
  for (const issue of error.issues) {
    const path = issue.path.join('.');
    if (!byPath.has(path)) {
      const code = issue.message in words.fields ? (issue.message as FieldCode) : 'INVALID';
      byPath.set(path, new FieldProblem(path, code));
    }
  }
  return new InvalidInput([...byPath.values()]);
}
