import type { ZodType } from 'zod';
import type { MemberActor } from '../platform/actor.js';
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
    const parsed = (command.input as ZodType<Input>).parse(input);
    return command.run(this.write(by, ago), parsed);
  }

  /** One of the crowd, by their place. */
  plainMember(place: number): string {
    return known(this.crowd[place], 'so many plain members');
  }

  /** The means of somebody's write in the past. */
  write(by: PersonKey, ago: DaysAgo): Write {
    const actor: MemberActor = {
      kind: 'member',
      communityId: this.communityId,
      memberId: this.idOf(by),
      role: people[by].role,
      sessionId: null,
      scopes: null,
    };
    return openWrite(this.services, actor, this.tx, this.moment(ago));
  }
}

function known<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) {
    throw new Error(`The demo does not know ${what}.`);
  }
  return value;
}
