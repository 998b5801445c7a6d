import { z } from 'zod';
import type { TableColumn } from '../../platform/database.js';
import { ExportProblem } from '../export.problem.js';
import type { ExportedTable, Line } from '../tables/table.js';
import { laterThan } from './formats.js';

// Postgres takes neither NUL nor half of a surrogate pair.
const words = z.string().regex(/^[^\0\p{Surrogate}]*$/u, 'has signs that are no text');

/** What JSON has for each type of column. */
const BY_TYPE: Readonly<Record<string, z.ZodType>> = {
  uuid: z.uuid(),
  text: words,
  'text[]': z.array(words),
  'uuid[]': z.array(z.uuid()),
  'smallint[]': z.array(z.int().min(-32_768).max(32_767)),
  smallint: z.int().min(-32_768).max(32_767),
  integer: z.int32(),
  bigint: z.int(),
  'double precision': z.number(),
  boolean: z.boolean(),
  'timestamp with time zone': z.iso.datetime({ offset: true }),
  date: z.iso.date(),
  jsonb: z.record(z.string(), z.json()),
};

/** What a row of a file must look like: every column that its format has, and no other. */
export function shapeOf(exported: ExportedTable, present: TableColumn[], format: number): z.ZodType<Line> {
  const { table, columns, shape = {} } = exported;
  const later = laterThan(exported, format);
  const written = columns.filter((property) => !(property in later));
  const fields = written.map((property) => {
    const column = present.find((one) => one.property === property);
    const type = column && BY_TYPE[column.type];
    if (!type) {
      throw new Error(`Nothing is known of ${table}.${property}.`);
    }
    const own = shape[property];
    const plain = column.nullable ? type.nullable() : type;
    return [property, own ? plain.pipe(own) : plain] as const;
  });
  return z.strictObject(Object.fromEntries(fields));
}

/** @throws ExportProblem with file, line and reason. */
export function readRow(shape: z.ZodType<Line>, text: string, place: string): Line {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw new ExportProblem(`${place}: this is not JSON.`);
  }
  const parsed = shape.safeParse(found);
  if (parsed.success) {
    return parsed.data;
  }
  const [issue] = parsed.error.issues;
  const property = issue?.path.join('.');
  throw new ExportProblem(`${place}: ${property ? `${property}: ` : ''}${issue?.message ?? 'not a row'}`);
}
