import type { Context } from 'hono'
import { getSignedCookie, setSignedCookie } from 'hono/cookie'
import { serializeSigned } from 'hono/utils/cookie'
import { sql } from 'kysely'
import { exampleDoors, sessionByDoor } from '../auth/example.ts'
import type { Env } from '../env.ts'
import type { Side } from './rewrite.ts'
import type { Phone } from './views.tsx'

/** A side forgets its session before a screen that is left alone would lock. */
const keptSeconds = 15 * 60

const cookieOf = (side: Side) => `schakel.kant.${side}`

async function keep(c: Context<Env>, side: Side, token: string): Promise<void> {
  await setSignedCookie(c, cookieOf(side), token, c.var.signIn.secret, {
    path: '/voorbeeld/',
    httpOnly: true,
    sameSite: 'Strict',
    secure: c.var.config.publicUrl.startsWith('https:'),
    maxAge: keptSeconds,
  })
}

/** The session of a side, kept alive; undefined when it is over. */
export async function sideSession(c: Context<Env>, side: Side): Promise<string | undefined> {
  const token = (await getSignedCookie(c, c.var.signIn.secret, cookieOf(side))) || undefined
  if (token) await keep(c, side, token)
  return token
}

/** The cookie with which a request inside a side comes in: that of its own person, and the choices of this device. */
export async function cookiesInside(c: Context<Env>, token: string): Promise<string> {
  const { cookieName, secret } = c.var.signIn
  const others = (c.req.header('cookie') ?? '').split(/;\s*/).filter((pair) => /^(taal|weergave)=/.test(pair))
  const [session = ''] = (await serializeSigned(cookieName, token, secret)).split(';')
  return [session, ...others].join('; ')
}

interface Together {
  guidanceId: string
  pupilId: string
}

/** A young person whom both see something of: the one of whom most is written. */
async function someoneTogether(c: Context<Env>, workerId: string): Promise<Together | undefined> {
  return c.var.db.as({ kind: 'person', personId: workerId }, async (tx) => {
    const { rows } = await sql<Together>`select g.id as "guidanceId", l.pupil_id as "pupilId"
      from guidance g join pupil_link l on l.young_person_id = g.young_person_id and guard.holds(l.from_at, l.until_at)
      where g.ended_at is null and g.started_at is not null and g.id in (select guard.my_guidances())
        and exists (select from consent c join consent_recipient r on r.consent_id = c.id and r.role = 'care_coordinator'
          where c.young_person_id = g.young_person_id and c.purpose = 'share_school' and guard.consent_runs(c.id))
      order by (select count(*) from goal o where o.guidance_id = g.id) desc, (select count(*) from factor f where f.guidance_id = g.id) desc, g.id
      limit 1`.execute(tx.db)
    return rows[0]
  })
}

/** Opens both phones: their people enter by their open doors. Undefined when there is nobody to look at. */
export async function openPhones(c: Context<Env>): Promise<Record<Side, Phone> | undefined> {
  const doors = await exampleDoors(c)
  const worker = doors.find((door) => door.role === 'youth_worker')
  const care = doors.find((door) => door.role === 'care_coordinator')
  if (!worker || !care) return undefined
  const together = await someoneTogether(c, worker.personId)
  if (!together) return undefined
  for (const [side, person] of [
    ['jongerenwerk', worker],
    ['school', care],
  ] as const) {
    if (!(await sideSession(c, side))) await keep(c, side, await sessionByDoor(c, person.personId))
  }
  return {
    jongerenwerk: { name: worker.name, path: `/begeleiding/${together.guidanceId}` },
    school: { name: care.name, path: `/leerling/${together.pupilId}` },
  }
}
