import type pg from 'pg'

/** One table of ours, with the role that owns it. */
export interface CopiedTable {
  schema: 'app' | 'auth'
  name: string
  owner: string
}

/** All tables of records and sign-in, each after the tables it refers to. */
export async function tablesInOrder(client: pg.ClientBase): Promise<CopiedTable[]> {
  const { rows } = await client.query(`select n.nspname as schema, c.relname as name, r.rolname as owner,
      array(select distinct f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as needs, c.oid::regclass::text as full
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_roles r on r.oid = c.relowner
    where n.nspname in ('app', 'auth') and c.relkind = 'r' and c.relname <> 'migration' order by 1, 2`)
  const placed = new Set<string>()
  const ordered: CopiedTable[] = []
  while (ordered.length < rows.length) {
    const ready = rows.filter((row) => !placed.has(row.full) && row.needs.every((need: string) => placed.has(need)))
    if (ready.length === 0) throw new Error('tables refer to each other in a circle')
    for (const row of ready) {
      placed.add(row.full)
      ordered.push({ schema: row.schema, name: row.name, owner: row.owner })
    }
  }
  return ordered
}

/** The name of a table as SQL writes it. */
export const quoted = ({ schema, name }: CopiedTable) => `${schema}."${name}"`

/** What the database stands on: the migrations that were applied. */
export async function migrationsOf(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query(`select name from app.migration where name <> 'policies' order by name`)
  return rows.map((row) => row.name as string)
}
