import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins'
import type { Config } from '../../config.ts'
import type { AuthDatabase } from '../../db/auth-database.ts'
import type { Source } from '../../db/clock.ts'
import { longestPassword, shortestPassword } from '../../features/profile/password.ts'
import type { Lang } from '../../ui/text.ts'
import { ownOrigins } from '../limits.ts'
import type { Log } from '../log.ts'
import { guardPasswords } from './guessing.ts'
import type { Lockout } from './lockout.ts'
import { screenPlugin } from './screen.ts'

/** What sign-in is made of. */
export interface AuthParts {
  config: Config
  database: AuthDatabase
  source: Source
  /** Signs cookies and seals what Better Auth keeps; drawn from the master key. */
  secret: string
  lockout: Lockout
  log: Log
  /** Sends the link with which somebody chooses a new password. */
  sendReset(to: { name: string; email: string }, lang: Lang, token: string): void
}

/** The header in which a forwarded request carries the visitor's address; only {@link forward} sets it. */
export const addressHeader = 'x-schakel-address'

/** Days after which somebody signs in anew on a device, whatever they did. */
export const sessionDays = 7

const day = 86_400

/** How often one address may knock at a door of sign-in. A school has one address for everybody. */
const rateRules = {
  '/sign-in/*': { window: 60, max: 30 },
  '/two-factor/*': { window: 60, max: 30 },
  '/passkey/*': { window: 60, max: 60 },
  '/unlock': { window: 60, max: 60 },
  '/change-password': { window: 60, max: 20 },
  '/request-password-reset': { window: 600, max: 10 },
  '/reset-password': { window: 600, max: 20 },
}

/** A passkey stands for two factors: the device, and the finger or code that opens it. */
function needsUserVerification(verified: boolean | undefined): void {
  if (!verified) throw new APIError('UNAUTHORIZED', { code: 'NOT_VERIFIED', message: 'The user was not verified' })
}

/** Better Auth on our schema, clock and ids. It is never mounted: pages forward to its handler. */
export function createAuth({ config, database, source, secret, lockout, log, sendReset }: AuthParts) {
  const report = (error: unknown) => log.failure('sign-in failed', error ?? new Error('Better Auth'))
  return betterAuth({
    appName: 'Schakel',
    baseURL: config.publicUrl,
    basePath: '/auth',
    secret,
    trustedOrigins: ownOrigins(config),
    database: { db: database, type: 'postgres', schemaName: 'auth', transaction: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: 3600,
      sendResetPassword: async ({ user, token }, request) => {
        const lang = request?.headers.get('accept-language') === 'en' ? 'en' : 'nl'
        sendReset({ name: user.name, email: user.email }, lang, token)
      },
      onPasswordReset: ({ user }) => lockout.forget(user.email),
    },
    session: {
      expiresIn: sessionDays * day,
      disableSessionRefresh: true,
      freshAge: 0,
      additionalFields: {
        lastActiveAt: { type: 'date', required: false, input: false, fieldName: 'last_active_at' },
        lockedAt: { type: 'date', required: false, input: false, fieldName: 'locked_at' },
        handedOver: { type: 'json', required: false, input: false, fieldName: 'handed_over' },
      },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const now = source.now()
            const expiresAt = new Date(now.getTime() + sessionDays * day * 1000)
            const userAgent = session.userAgent?.slice(0, 300) ?? null
            const times = { createdAt: now, updatedAt: now, expiresAt, lastActiveAt: now }
            return { data: { ...session, ...times, userAgent, ipAddress: null } }
          },
        },
      },
    },
    rateLimit: { enabled: true, storage: 'database', window: 60, max: 120, customRules: rateRules },
    hooks: guardPasswords(lockout),
    plugins: [
      twoFactor({ issuer: 'Schakel' }),
      passkey({
        rpName: 'Schakel',
        rpID: new URL(config.publicUrl).hostname,
        origin: config.publicUrl,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        registration: {
          afterVerification: ({ verification }) => needsUserVerification(verification.registrationInfo?.userVerified),
        },
        authentication: {
          afterVerification: ({ verification }) => needsUserVerification(verification.authenticationInfo.userVerified),
        },
        advanced: { webAuthnChallengeCookie: 'passkey' },
      }),
      screenPlugin(() => source.now()),
    ],
    advanced: {
      cookiePrefix: 'schakel',
      ipAddress: { ipAddressHeaders: [addressHeader] },
      disableOriginCheck: false,
      database: { generateId: () => source.newId(), validateSchema: false },
    },
    telemetry: { enabled: false },
    // What Better Auth says can name an address: only that something went wrong is logged, and where.
    logger: { level: 'error', log: (_level, _message, ...rest) => report(rest.find((part) => part instanceof Error)) },
    onAPIError: {
      onError: (error) => {
        if (!(error instanceof APIError) || error.statusCode >= 500) report(error)
      },
    },
  })
}

/** Better Auth, as set up for this installation. */
export type Auth = ReturnType<typeof createAuth>
