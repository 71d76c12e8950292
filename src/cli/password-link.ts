import { resetPath } from '../http/auth/reset-mail.ts'
import type { DatabaseCommand } from './command.ts'

const hour = 3_600_000

const words = {
  nl: { none: 'Er is geen account met dit adres.', link: 'Deze link werkt één keer, een uur lang:' },
  en: { none: 'There is no account with this address.', link: 'This link works once, for an hour:' },
}

/** `schakel password-link`: a link with which somebody chooses a new password, where Schakel sends no mail. */
export const passwordLink: DatabaseCommand = {
  name: 'password-link',
  summary: {
    nl: 'maakt een link waarmee iemand een nieuw wachtwoord kiest',
    en: 'makes a link with which somebody chooses a new password',
  },
  usage: 'EMAIL',
  words: [1, 1],
  place: 'database',
  async run({ config, db, terminal }, { positionals }) {
    const t = words[terminal.lang]
    const auth = db.auth.withSchema('auth')
    const email = (positionals[0] ?? '').trim().toLowerCase()
    const user = await auth.selectFrom('user').select('id').where('email', '=', email).executeTakeFirst()
    if (!user) {
      terminal.err(t.none)
      return 1
    }
    const now = db.source.now()
    const token = db.source.bytes(20).toString('base64url')
    await auth
      .insertInto('verification')
      .values({
        id: db.source.newId(),
        identifier: `reset-password:${token}`,
        value: user.id,
        expiresAt: new Date(now.getTime() + hour),
        createdAt: now,
        updatedAt: now,
      })
      .execute()
    terminal.out(t.link)
    terminal.out(config.publicUrl + resetPath(token))
    return 0
  },
}
