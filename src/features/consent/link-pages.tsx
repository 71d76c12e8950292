import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { consentReaders } from '../../boundary/readers.ts'
import { NotFound } from '../../boundary/refusal.ts'
import { hashToken } from '../../boundary/token.ts'
import type { GuardianViewer } from '../../boundary/viewer.ts'
import { NoSuchViewer, type Tx } from '../../db/as.ts'
import { reachedSafely } from '../../http/choices.ts'
import type { Env } from '../../http/env.ts'
import { flash } from '../../http/flash.ts'
import { readForm } from '../../http/form.ts'
import { tried } from '../../http/tried.ts'
import { emptyForm, type FormState } from '../../ui/kit.ts'
import { answerAsGuardian } from './commands.ts'
import { linkMessages } from './link-messages.ts'
import { LinkOverView, LinkQuestionView } from './link-views.tsx'
import { readConsent, readHistory } from './queries.ts'
import { confirmations } from './refusals.ts'

/** A guardian's one screen, opened by their link. */
export const guardianLinkPages = new Hono<Env>()

const cookie = 'ouder'
/** How long the screen stays open before the link must be opened again, in seconds. */
const openFor = 30 * 60

// The token goes from the address into a cookie at once: an address stays in a history, and is read over a shoulder.
guardianLinkPages.get('/ouder/:token', (c) => {
  setCookie(c, cookie, c.req.param('token'), {
    path: '/ouder',
    httpOnly: true,
    sameSite: 'Lax',
    secure: reachedSafely(c),
    maxAge: openFor,
  })
  return c.redirect('/ouder', 303)
})

/** Works as the guardian of the link that was opened. Throws {@link NoSuchViewer} when it opens nothing any more. */
function asGuardian<T>(c: Context<Env>, work: (tx: Tx, viewer: GuardianViewer) => Promise<T>): Promise<T> {
  const tokenHash = hashToken(getCookie(c, cookie) ?? '')
  return c.var.db.as({ kind: 'guardian', tokenHash }, (tx, viewer) => {
    if (viewer.kind !== 'guardian') throw new NotFound()
    c.set('viewer', viewer)
    return work(tx, viewer)
  })
}

async function questionPage(c: Context<Env>, state: FormState) {
  const t = linkMessages[c.var.lang]
  try {
    const page = await asGuardian(c, async (tx, viewer) => {
      const consent = await readConsent(tx, viewer.consentId)
      const { answers } = await readHistory(tx, consent.id)
      const readers = (await consentReaders(tx, consent.id)).map(({ name }) => ({ name }))
      return { consent, readers, answer: answers[0]?.answer ?? null, viewer }
    })
    return c.render(<LinkQuestionView {...page} state={state} />, {
      title: t.title,
      layout: 'public',
      width: 'narrow',
      problem: Object.keys(state.errors).length > 0,
    })
  } catch (error) {
    if (!(error instanceof NoSuchViewer)) throw error
    c.status(404)
    return c.render(<LinkOverView />, { title: t.overTitle, layout: 'public', width: 'narrow' })
  }
}

guardianLinkPages.get('/ouder', (c) => questionPage(c, emptyForm))

guardianLinkPages.post('/ouder', async (c) => {
  const form = await readForm(c, z.object({ antwoord: z.enum(['yes', 'no']) }))
  if (!form.ok) {
    c.status(422)
    return questionPage(c, form)
  }
  const { antwoord } = form.data
  try {
    const done = await tried(() => asGuardian(c, (tx, viewer) => answerAsGuardian(tx, viewer, antwoord)))
    if (done.ok) flash(c, confirmations.answered)
  } catch (error) {
    if (!(error instanceof NoSuchViewer)) throw error
  }
  return c.redirect('/ouder', 303)
})
