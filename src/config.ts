import { resolve } from 'node:path'
import { z } from 'zod'

/** A text for whoever runs the installation, in both languages. */
export interface OperatorText {
  nl: string
  en: string
}

interface Setting {
  /** Name of the environment variable. */
  name: string
  /** What is taken when it is not set, as the table shows it. */
  default: OperatorText
  /** What it decides. */
  meaning: OperatorText
  /** What it must be, to follow "should be" / "moet zijn:". */
  shape: OperatorText
  /** Turns the text of the environment into the value. */
  schema: z.ZodType<unknown, string | undefined>
  /** True when the value must never be shown. */
  secret?: boolean
}

const same = (text: string): OperatorText => ({ nl: text, en: text })

const url = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
const postgresUrl = url('postgres:', 'postgresql:').optional()
const postgresShape: OperatorText = {
  nl: 'een adres als postgres://naam:wachtwoord@host:5432/database',
  en: 'an address like postgres://name:password@host:5432/database',
}

const origin = url('http:', 'https:')
  .refine((text) => URL.canParse(text) && text.replace(/\/$/, '') === new URL(text).origin)
  .transform((text) => new URL(text).origin)
const yesNo = z.enum(['yes', 'no', 'true', 'false', '1', '0']).transform((text) => ['yes', 'true', '1'].includes(text))
const mailAddress = z.string().regex(/^[^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>$|^[^\s<>@]+@[^\s<>@]+$/)
const masterKey = z.string().regex(/^(?:[0-9a-fA-F]{64}|[A-Za-z0-9+/]{43}=)$/)

/** Every setting there is, in the order of the table in README. */
export const settings = {
  host: {
    name: 'HOST',
    default: same('127.0.0.1'),
    meaning: { nl: 'Adres waarop de server luistert.', en: 'Address the server listens on.' },
    shape: { nl: 'een IP-adres of hostnaam', en: 'an IP address or host name' },
    schema: z
      .string()
      .regex(/^[A-Za-z0-9.:_-]+$/)
      .default('127.0.0.1'),
  },
  port: {
    name: 'PORT',
    default: same('3000'),
    meaning: { nl: 'Poort waarop de server luistert.', en: 'Port the server listens on.' },
    shape: { nl: 'een heel getal van 1 tot en met 65535', en: 'a whole number from 1 to 65535' },
    schema: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535)
      .default(3000),
  },
  dataDir: {
    name: 'SCHAKEL_DATA',
    default: same('./data'),
    meaning: {
      nl: 'Map voor de ingebouwde database en haar sleutels.',
      en: 'Directory of the embedded database and its keys.',
    },
    shape: { nl: 'een map', en: 'a directory' },
    schema: z
      .string()
      .default('./data')
      .transform((path) => resolve(path)),
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    default: { nl: 'de ingebouwde database', en: 'the embedded database' },
    meaning: {
      nl: 'PostgreSQL-server om te gebruiken in plaats van de ingebouwde database.',
      en: 'PostgreSQL server to use instead of the embedded database.',
    },
    shape: postgresShape,
    schema: postgresUrl,
    secret: true,
  },
  databaseAdminUrl: {
    name: 'DATABASE_ADMIN_URL',
    default: same('DATABASE_URL'),
    meaning: {
      nl: 'Inlog op die server die de tabellen en rollen mag aanleggen en bijwerken.',
      en: 'Login on that server that may create and update tables and roles.',
    },
    shape: postgresShape,
    schema: postgresUrl,
    secret: true,
  },
  keystoreUrl: {
    name: 'KEYSTORE_URL',
    default: { nl: 'een map in SCHAKEL_DATA', en: 'a directory in SCHAKEL_DATA' },
    meaning: {
      nl: 'PostgreSQL-database waarin de sleutels van de dossiers staan, los van de database zelf.',
      en: 'PostgreSQL database that holds the keys of the files, apart from the database itself.',
    },
    shape: postgresShape,
    schema: postgresUrl,
    secret: true,
  },
  masterKey: {
    name: 'SCHAKEL_MASTER_KEY',
    default: { nl: 'zie SCHAKEL_MASTER_KEY_FILE', en: 'see SCHAKEL_MASTER_KEY_FILE' },
    meaning: {
      nl: 'Hoofdsleutel waarmee de sleutels van de dossiers zijn versleuteld.',
      en: 'Master key that wraps the keys of the files.',
    },
    shape: {
      nl: '32 bytes in base64 of als 64 hexadecimale tekens',
      en: '32 bytes in base64 or as 64 hexadecimal digits',
    },
    schema: masterKey.optional(),
    secret: true,
  },
  masterKeyFile: {
    name: 'SCHAKEL_MASTER_KEY_FILE',
    default: { nl: 'een bestand in SCHAKEL_DATA', en: 'a file in SCHAKEL_DATA' },
    meaning: {
      nl: 'Bestand met de hoofdsleutel, in plaats van SCHAKEL_MASTER_KEY.',
      en: 'File with the master key, instead of SCHAKEL_MASTER_KEY.',
    },
    shape: { nl: 'een pad naar een bestand', en: 'a path to a file' },
    schema: z
      .string()
      .transform((path) => resolve(path))
      .optional(),
  },
  smtpUrl: {
    name: 'SMTP_URL',
    default: { nl: 'geen: een uitnodiging wordt getoond', en: 'none: an invitation is shown' },
    meaning: { nl: 'Mailserver voor uitnodigingen.', en: 'Mail server for invitations.' },
    shape: {
      nl: 'een adres als smtps://naam:wachtwoord@host:465',
      en: 'an address like smtps://name:password@host:465',
    },
    schema: url('smtp:', 'smtps:').optional(),
    secret: true,
  },
  mailFrom: {
    name: 'MAIL_FROM',
    default: { nl: 'schakel@ de naam uit PUBLIC_URL', en: 'schakel@ the host of PUBLIC_URL' },
    meaning: { nl: 'Afzender van die mail.', en: 'Sender of that mail.' },
    shape: { nl: 'een mailadres, of Naam <mailadres>', en: 'a mail address, or Name <mail address>' },
    schema: mailAddress.optional(),
  },
  publicUrl: {
    name: 'PUBLIC_URL',
    default: { nl: 'http://localhost:PORT, of http://HOST:PORT', en: 'http://localhost:PORT, or http://HOST:PORT' },
    meaning: {
      nl: 'Adres waarop mensen Schakel bereiken; met https gelden strengere cookies en headers.',
      en: 'Address at which people reach Schakel; https brings stricter cookies and headers.',
    },
    shape: {
      nl: 'een adres als https://schakel.example, zonder pad',
      en: 'an address like https://schakel.example, without a path',
    },
    schema: origin.optional(),
  },
  trustProxy: {
    name: 'TRUST_PROXY',
    default: same('no'),
    meaning: {
      nl: 'Neem het adres van de bezoeker uit X-Forwarded-For, dat de eigen proxy zet.',
      en: "Take the visitor's address from X-Forwarded-For, as set by your own proxy.",
    },
    shape: { nl: 'yes of no', en: 'yes or no' },
    schema: yesNo.default(false),
  },
  logLevel: {
    name: 'LOG_LEVEL',
    default: same('info'),
    meaning: {
      nl: 'Hoeveel de server logt; debug alleen waar geen echte mensen in de database staan.',
      en: 'How much the server logs; debug only where no real people are in the database.',
    },
    shape: { nl: 'error, warn, info of debug', en: 'error, warn, info or debug' },
    schema: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  },
} as const satisfies Record<string, Setting>

type Settings = { [K in keyof typeof settings]: z.output<(typeof settings)[K]['schema']> }

/** The settings of this process, checked. Paths are absolute. */
export type Config = Omit<Settings, 'publicUrl' | 'mailFrom'> & {
  /** Origin at which people reach this installation, without a slash at the end. */
  publicUrl: string
  /** Sender of mail. */
  mailFrom: string
}

/** A setting that cannot be used; the message is one line for whoever runs the installation. */
export class WrongSetting extends Error {
  readonly text: OperatorText
  constructor(text: OperatorText) {
    super(text.en)
    this.text = text
  }
}

function read(setting: Setting, text: string | undefined): unknown {
  // An empty variable is how a shell or compose file says "not set".
  const result = setting.schema.safeParse(text === '' ? undefined : text)
  if (result.success) return result.data
  const shown = setting.secret ? undefined : JSON.stringify(text)
  throw new WrongSetting({
    nl: `${setting.name} moet zijn: ${setting.shape.nl}${shown ? `, niet ${shown}` : ''}.`,
    en: `${setting.name} should be ${setting.shape.en}${shown ? `, not ${shown}` : ''}.`,
  })
}

function readAll(env: NodeJS.ProcessEnv): Settings {
  const values = Object.entries(settings).map(([key, setting]) => [key, read(setting, env[setting.name])])
  return Object.fromEntries(values)
}

/** Browsers make no passkey for an IP address, so this machine is called by its name. */
function publicHost(host: string): string {
  if (['127.0.0.1', '::1', '0.0.0.0', '::'].includes(host)) return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** Reads and checks every setting of an environment. Throws {@link WrongSetting} at the first that cannot be used. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const values = readAll(env)
  if (values.masterKey && values.masterKeyFile) {
    throw new WrongSetting({
      nl: 'SCHAKEL_MASTER_KEY_FILE moet leeg zijn als SCHAKEL_MASTER_KEY gezet is: kies een van de twee.',
      en: 'SCHAKEL_MASTER_KEY_FILE should be empty when SCHAKEL_MASTER_KEY is set: choose one of the two.',
    })
  }
  const publicUrl = values.publicUrl ?? `http://${publicHost(values.host)}:${values.port}`
  return { ...values, publicUrl, mailFrom: values.mailFrom ?? `schakel@${new URL(publicUrl).hostname}` }
}
