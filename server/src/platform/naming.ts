import { DefaultNamingStrategy, type Table } from 'typeorm';

function snake(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function tableName(table: Table | string): string {
  const name = typeof table === 'string' ? table : table.name;
  return name.split('.').at(-1) ?? name;
}

/** Tables, columns and constraints are named as one would by hand, so that errors and plans can be read. */
export class ReadableNames extends DefaultNamingStrategy {
  override tableName(className: string, chosen: string | undefined): string {
    return chosen ?? snake(className);
  }

  override columnName(property: string, chosen: string | undefined, prefixes: string[]): string {
    return snake([...prefixes, chosen ?? property].join('_'));
  }

  override primaryKeyName(table: Table | string): string {
    return `${tableName(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    const own = columns.map(snake).filter((column) => column !== 'community_id' || columns.length === 1);
    return `${tableName(table)}_${own.join('_')}_fkey`;
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return `${tableName(table)}_${columns.map(snake).join('_')}_key`;
  }

  override indexName(table: Table | string, columns: string[]): string {
    return `${tableName(table)}_${columns.map(snake).join('_')}_idx`;
  }
}
