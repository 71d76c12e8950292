import type { Context } from 'hono'
import { Hono } from 'hono'
import { setSignedCookie } from 'hono/cookie'
import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Env } from '../env.ts'
import { sessionDays } from './auth.ts'
import type { ExampleDoor } from './sign-in-views.tsx'
import { pathAfter, typedIn } from './typed.ts'

/** The people whose door stands open: in a database that was made as an example, and in no other. */
export async function exampleDoors(c: Context<Env>): Promise<ExampleDoor[]> {
  const { db, installation } = c.var
  if (!installation?.example) return []
  const { rows } = await db.as({ kind: 'nobody' }, (tx) =>
    sql<ExampleDoor>`select person_id as "personId", name, role, class_name as "className", organisation_id as "organisationId",
      organisation_name as "organisationName", organisation_kind as "organisationKind", partnership_type as "partnershipType" from guard.example_doors()`.execute(
      tx.db,
    ),
  )
  return rows
}

/** Begins a session for somebody with an open door, and returns its token. The database refuses it for everybody else. */
export async function sessionByDoor(c: Context<Env>, personId: string): Promise<string> {
  const agent = c.req.header('user-agent')?.slice(0, 300) ?? null
  const token = await c.var.db.as({ kind: 'nobody' }, async (tx) => {
    const token = tx.newToken()
    const until = new Date(tx.now.getTime() + sessionDays * 86_400_000)
    const { rows } = await sql<{
      entered: boolean
    }>`select guard.enter_by_door(${personId}, ${tx.newId()}, ${tx.newId()}, ${token},
      ${until}, ${agent}) as entered`.execute(tx.db)
    return rows[0]?.entered ? token : undefined
  })
  if (!token) throw new NotFound()
  return token
}

async function enterByDoor(c: Context<Env>, personId: string): Promise<void> {
  const { signIn, config } = c.var
  const token = await sessionByDoor(c, personId)
  await setSignedCookie(c, signIn.cookieName, token, signIn.secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: config.publicUrl.startsWith('https:'),
    maxAge: sessionDays * 86_400,
  })
}

/** Looking round in the example as one of its people. */
export const examplePages = new Hono<Env>()

examplePages.post('/voorbeeld/als', async (c) => {
  const { persoon = '', verder } = await typedIn(c)
  if (!/^[0-9a-f-]{36}$/.test(persoon)) throw new NotFound()
  await enterByDoor(c, persoon)
  return c.redirect(pathAfter(verder ?? c.req.query('verder')), 303)
})
