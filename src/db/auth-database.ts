import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'

/** Wrong passwords in a row for one e-mail address; see migrations/0002_auth.sql. */
interface LockoutTable {
  address: Buffer
  failures: number
  last_at: Date
  locked_until: Date | null
  happened_at: Date | null
}

/** What Better Auth will believe somebody who knows it: the token of a link, until a moment. */
interface VerificationTable {
  id: string
  identifier: string
  value: string
  expiresAt: Date
  createdAt: Date
  updatedAt: Date
}

/** The tables of sign-in that are ours to read; Better Auth reads its own. */
export interface AuthTables {
  lockout: LockoutTable
  user: { id: string; email: string }
  verification: VerificationTable
  session: { token: string; userId: string; expiresAt: Date }
  ended_session: { expiresAt: Date }
  passkey: { credentialID: string; userId: string }
}

/** Sign-in's own door to its schema. */
export type AuthDatabase = Kysely<AuthTables>

/**
 * Works as the role of sign-in, which sees its own schema and not one record, on whatever connection it is given. On the
 * embedded database that is the one connection of the process: never use it inside the work of a transaction.
 */
class AuthDriver extends PostgresDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    const connection = await super.acquireConnection()
    await connection.executeQuery(CompiledQuery.raw('set role schakel_auth'))
    return connection
  }

  override async releaseConnection(connection: never): Promise<void> {
    try {
      await (connection as DatabaseConnection).executeQuery(CompiledQuery.raw('reset role'))
    } finally {
      await super.releaseConnection(connection)
    }
  }
}

class AuthDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig

  constructor(config: PostgresDialectConfig) {
    super(config)
    this.#config = config
  }

  override createDriver(): PostgresDriver {
    return new AuthDriver(this.#config)
  }
}

/** Opens sign-in's door on a pool: its own on a server, the shared one on the embedded database. */
export function openAuthDatabase(pool: PostgresDialectConfig['pool']): AuthDatabase {
  return new Kysely<AuthTables>({ dialect: new AuthDialect({ pool }) })
}
