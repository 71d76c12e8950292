import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { examplePages } from './example.ts'
import { invitePages } from './invite-pages.tsx'
import { lockPages } from './lock-pages.tsx'
import { passkeyPages } from './passkey-pages.ts'
import { resetPages } from './reset-pages.tsx'
import { signInPages } from './sign-in-pages.tsx'

/** Everything about getting in: signing in, the lock screen, invitations, forgotten passwords, the doors of the example. */
export const authRoutes = new Hono<Env>()
for (const pages of [signInPages, examplePages, lockPages, passkeyPages, resetPages, invitePages]) {
  authRoutes.route('/', pages)
}
