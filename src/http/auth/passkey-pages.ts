import { type Context, Hono } from 'hono'
import { z } from 'zod'
import type { Env } from '../env.ts'
import { openSession, tokenOf } from './session.ts'
import { welcome } from './sign-in-pages.tsx'
import { pathAfter } from './typed.ts'

/** What the browser sends after a passkey signed: the answer of the device, and where to go on. */
const signed = z.object({
  response: z.looseObject({ id: z.string().max(2000) }),
  verder: z.string().max(2000).optional(),
})

/** The signed challenge of a request, or undefined when it is none. */
async function signedChallenge(c: Context<Env>) {
  const parsed = signed.safeParse(await c.req.json().catch(() => null))
  return parsed.success ? parsed.data : undefined
}

/** Signing in and unlocking with a passkey, for the island that asks the device. */
export const passkeyPages = new Hono<Env>()

passkeyPages.post('/passkey/opties', async (c) => {
  const answer = await c.var.signIn.forward(c, '/passkey/generate-authenticate-options')
  if (!answer.ok) return c.json({}, answer.tooOften ? 429 : 400)
  return c.json({ ...answer.data, userVerification: 'required' })
})

passkeyPages.post('/passkey/inloggen', async (c) => {
  const sent = await signedChallenge(c)
  if (!sent) return c.json({}, 422)
  const answer = await c.var.signIn.forward(c, '/passkey/verify-authentication', { response: sent.response })
  if (!answer.ok) return c.json({}, answer.tooOften ? 429 : 401)
  await welcome(c, answer.data.session.token, answer.data.user.email)
  return c.json({ naar: pathAfter(sent.verder) })
})

passkeyPages.post('/passkey/ontgrendelen', async (c) => {
  const sent = await signedChallenge(c)
  const token = await tokenOf(c, c.var.signIn)
  const session = await openSession(c)
  if (!sent || !token || !session) return c.json({}, 401)
  if (!(await c.var.signIn.isOwnPasskey(token, sent.response.id))) return c.json({}, 401)
  const answer = await c.var.signIn.forward(c, '/passkey/verify-authentication', { response: sent.response })
  if (!answer.ok) return c.json({}, answer.tooOften ? 429 : 401)
  await welcome(c, answer.data.session.token, answer.data.user.email)
  return c.json({ naar: pathAfter(session.session.handedOver?.back ?? sent.verder) })
})
