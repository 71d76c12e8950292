import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import type { Lockout } from './lockout.ts'

/** Where somebody signed in types their own password once more. */
const own = new Set([
  '/unlock',
  '/change-password',
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
])

const wrongPassword = new Set(['INVALID_EMAIL_OR_PASSWORD', 'INVALID_PASSWORD'])

type Hook = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0]

/** The address whose password this request tries, if it tries one. */
async function addressTried(ctx: Hook): Promise<string | undefined> {
  if (ctx.path === '/sign-in/email') return typeof ctx.body?.email === 'string' ? ctx.body.email : undefined
  if (!own.has(ctx.path)) return undefined
  const session = await getSessionFromCtx(ctx, { disableRefresh: true })
  return session?.user.email
}

/** The password that was typed, wherever a form puts it. */
function typed(ctx: Hook): string {
  const password = ctx.body?.password ?? ctx.body?.currentPassword
  return typeof password === 'string' ? password : ''
}

/**
 * Locks an address out after too many wrong passwords in a row, wherever a password can be tried. Who is locked out gets the
 * answer of a wrong password, after the same work.
 */
export function guardPasswords(lockout: Lockout) {
  return {
    before: createAuthMiddleware(async (ctx) => {
      const email = await addressTried(ctx)
      if (email === undefined || (await lockout.begin(email))) return
      await ctx.context.password.hash(typed(ctx))
      throw new APIError('UNAUTHORIZED', { code: 'INVALID_EMAIL_OR_PASSWORD', message: 'Invalid email or password' })
    }),
    after: createAuthMiddleware(async (ctx) => {
      const email = await addressTried(ctx)
      if (email === undefined) return
      const { returned } = ctx.context
      if (!(returned instanceof APIError)) await lockout.succeed(email)
      else if (!wrongPassword.has(returned.body?.code ?? '')) await lockout.takeBack(email)
    }),
  }
}
