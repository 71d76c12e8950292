import { hashPassword } from 'better-auth/crypto'
import { serializeSigned } from 'hono/utils/cookie'
import { hashToken } from '../../src/boundary/token.ts'
import type { Role } from '../../src/boundary/viewer.ts'
import { realSource } from '../../src/db/clock.ts'
import type { Site, Visitor } from './site.ts'

/** A password that is good enough for everybody in a test. */
export const goodPassword = 'drie natte schoenen'

/** An organisation without anything in it. Returns its id. */
export async function newOrganisation(site: Site, kind: 'school' | 'youth_work' = 'school', name = 'Spinoza College') {
  const id = realSource.newId()
  await site.db.admin((client) =>
    client.query('insert into app.organisation (id, kind, name, created_at) values ($1, $2, $3, $4)', [
      id,
      kind,
      name,
      site.clock.now,
    ]),
  )
  return id
}

/** An open invitation. Returns the token of its link. */
export async function newInvite(site: Site, organisation: string, email: string, role: Role = 'mentor') {
  const token = realSource.bytes(20).toString('base64url')
  const until = new Date(site.clock.now.getTime() + 14 * 86_400_000)
  await site.db.admin((client) =>
    client.query(
      `insert into app.member_invite (id, organisation_id, name, email, role, token_hash, invited_at, expires_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [realSource.newId(), organisation, 'Ingrid de Wit', email, role, hashToken(token), site.clock.now, until],
    ),
  )
  return token
}

/** Somebody who accepted an invitation and is signed in, in a browser of their own. */
export async function newMember(
  site: Site,
  organisation: string,
  email: string,
  role: Role = 'mentor',
): Promise<Visitor> {
  const visitor = site.visitor()
  const token = await newInvite(site, organisation, email, role)
  const [naam = email] = email.split('@')
  await visitor.post(`/uitnodiging/${token}`, { naam, wachtwoord_nieuw: goodPassword })
  return visitor
}

/** A session of somebody without asking for a password, as the name and value of its cookie; for a browser or a visitor. */
export async function sessionCookie(site: Site, personId: string): Promise<{ name: string; value: string }> {
  const token = realSource.bytes(20).toString('base64url')
  const { now } = site.clock
  const until = new Date(now.getTime() + 7 * 86_400_000)
  await site.db.admin(async (client) => {
    const { rows } = await client.query(
      'update app.person set user_id = coalesce(user_id, id::text) where id = $1 returning user_id, name, email',
      [personId],
    )
    const [person] = rows
    await client.query(
      `insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt") values ($1, $2, lower($3), true, $4, $4)
       on conflict do nothing`,
      [person.user_id, person.name, person.email, now],
    )
    await client.query(
      `insert into auth.session (id, token, "userId", "expiresAt", "createdAt", "updatedAt", last_active_at) values ($1, $2, $3, $4, $5, $5, $5)`,
      [realSource.newId(), token, person.user_id, until, now],
    )
  })
  const secret = site.db.keys.secret('sign-in').toString('base64url')
  const [pair = ''] = (await serializeSigned('schakel.session_token', token, secret)).split(';')
  const at = pair.indexOf('=')
  return { name: pair.slice(0, at), value: pair.slice(at + 1) }
}

/** Somebody of the world, signed in without a password. */
export async function signedIn(site: Site, personId: string): Promise<Visitor> {
  const visitor = site.visitor()
  const { name, value } = await sessionCookie(site, personId)
  visitor.cookies.set(name, value)
  return visitor
}

/** Gives somebody of the world an account with {@link goodPassword}, to open their screen again with. */
export async function giveAccount(site: Site, personId: string): Promise<void> {
  await sessionCookie(site, personId)
  const password = await hashPassword(goodPassword)
  await site.db.admin((client) =>
    client.query(
      `insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
       select $1, user_id, 'credential', user_id, $2, $3, $3 from app.person where id = $4`,
      [realSource.newId(), password, site.clock.now, personId],
    ),
  )
}
