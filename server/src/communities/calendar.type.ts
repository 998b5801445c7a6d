import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../platform/schema.js';

@ObjectType({ description: 'A day on which nobody of the team works.', simpleResolvers: true })
export class Holiday {
  @Field(() => LocalDate, { description: 'The day.' })
  day!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;
}

@ObjectType({
  description: 'When the team works: what is promised in working days is counted by it.',
  simpleResolvers: true,
})
export class CommunityCalendar {
  @Field(() => [Int], { description: 'Days of the week, from 1 for Monday to 7 for Sunday, in order.' })
  workingDays!: number[];

  @Field(() => [Holiday], { description: 'Days off, the earliest first, past ones too.' })
  holidays!: Holiday[];
}

@InputType({ description: 'A day on which nobody of the team works.' })
export class HolidayInput {
  @Field(() => LocalDate, { description: 'The day; each once.' })
  day!: string;

  @Field(() => String, { description: 'What it is called, at most 60 characters.' })
  name!: string;
}

@InputType({ description: 'When the team works; everything is given anew.' })
export class UpdateCalendarInput {
  @Field(() => [Int], { description: 'Days of the week, from 1 for Monday to 7 for Sunday; at least one.' })
  workingDays!: number[];

  @Field(() => [HolidayInput], { description: 'Days off, at most 200.' })
  holidays!: HolidayInput[];
}
