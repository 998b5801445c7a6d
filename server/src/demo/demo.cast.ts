import type { ZodType } from 'zod';
import type { Actor, MemberActor } from '../platform/actor.js';
import { addDays, localDay } from '../platform/clock.js';
import { openWrite, type Command, type Write } from '../platform/command.js';
import type { Services } from '../platform/context.js';
import type { Tx } from '../platform/tx.js';
import { community } from './content/spaces.js';
import { people, type PersonKey } from './content/people.js';
import type { SpaceKey } from './content/spaces.js';
import type { DaysAgo } from './demo.types.js';

const DAY = 86_400_000;

/** One space of the demo as it was written. */
export interface Stage {
  spaceId: string;
  stages: ReadonlyMap<string, string>;
  tags: ReadonlyMap<string, string>;
}

/** Who and what there is while the demo is written: one transaction, seen from now. */
export class Cast {
  readonly persons = new Map<PersonKey, string>();
  readonly crowd: string[] = [];
  readonly spaces = new Map<SpaceKey, Stage>();
  private readonly now: Date;

  constructor(
    private readonly services: Services,
    readonly tx: Tx,
    readonly communityId: string,
  ) {
    this.now = services.clock.now();
  }

  moment(ago: DaysAgo): Date {
    return new Date(this.now.getTime() - ago * DAY);
  }

  /** The day that comes in so many days, as YYYY-MM-DD. */
  dayIn(days: number): string {
    return addDays(localDay(this.now, community.timeZone), days);
  }

  idOf(key: PersonKey): string {
    return known(this.persons.get(key), key);
  }

  space(key: SpaceKey): Stage {
    return known(this.spaces.get(key), key);
  }

  /** Words in which `{@key}` has become a mention as the composer writes it. */
  words(text: string): string {
    return text.replace(/\{@(\w+)\}/g, (_, key: PersonKey) => {
      return `[@${known(people[key], key).name}](member:${this.idOf(key)})`;
    });
  }

  /** Lets a person of the demo do something in the past, by the very command the API runs. */
  async let<Input, Outcome extends object>(
    by: PersonKey,
    ago: DaysAgo,
    command: Command<Input, Outcome>,
    input: unknown,
  ): Promise<Outcome> {
    return this.run(this.actor(this.idOf(by), people[by].role), ago, command, input);
  }

  /** The same for somebody of the crowd. */
  async letPlain<Input, Outcome extends object>(
    member: number,
    ago: DaysAgo,
    command: Command<Input, Outcome>,
    input: unknown,
  ): Promise<Outcome> {
    return this.run(this.actor(known(this.crowd[member], 'crowd'), 'CUSTOMER'), ago, command, input);
  }

  private async run<Input, Outcome extends object>(
    actor: MemberActor,
    ago: DaysAgo,
    command: Command<Input, Outcome>,
    input: unknown,
  ): Promise<Outcome> {
    const parsed = (command.input as ZodType<Input>).parse(input);
    return command.run(this.write(actor, ago), parsed);
  }

  private write(actor: MemberActor, ago: DaysAgo): Write {
    return openWrite(this.services, actor, this.tx, this.moment(ago));
  }

  private actor(memberId: string, role: MemberActor['role']): MemberActor {
    const { communityId } = this;
    return { kind: 'member', communityId, memberId, role, sessionId: null, scopes: null } satisfies Actor;
  }
}

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) {
    throw new Error(`The demo does not know ${what}.`);
  }
  return value;
}
