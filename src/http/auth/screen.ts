import type { BetterAuthPlugin } from 'better-auth'
import { APIError, createAuthEndpoint, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'

/** Opens a locked or handed-over screen with the password of whoever it belongs to. */
export function screenPlugin(now: () => Date) {
  return {
    id: 'screen',
    endpoints: {
      unlockScreen: createAuthEndpoint(
        '/unlock',
        { method: 'POST', body: z.object({ password: z.string().max(128) }) },
        async (ctx) => {
          const found = await getSessionFromCtx(ctx, { disableRefresh: true })
          if (!found) throw new APIError('UNAUTHORIZED', { code: 'NO_SESSION', message: 'No session' })
          const account = await ctx.context.internalAdapter.findCredentialAccount(found.user.id)
          const { password } = ctx.body
          const right = account?.password
            ? await ctx.context.password.verify({ hash: account.password, password })
            : await ctx.context.password.hash(password).then(() => false)
          if (!right) throw new APIError('UNAUTHORIZED', { code: 'INVALID_PASSWORD', message: 'Invalid password' })
          const open = { lockedAt: null, handedOver: null, lastActiveAt: now() }
          await ctx.context.internalAdapter.updateSession(found.session.token, open)
          return ctx.json({ handedOver: found.session.handedOver ?? null })
        },
      ),
    },
  } satisfies BetterAuthPlugin
}
