/** WebAuthn speaks in bytes, our server in base64url. */
function bytes(text: string): ArrayBuffer {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  return Uint8Array.from(binary, (char) => char.charCodeAt(0)).buffer
}

function text(buffer: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(buffer))
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

interface Named {
  id: string
  type: 'public-key'
  transports?: AuthenticatorTransport[]
}

const withBytes = (list: Named[] | undefined) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }))

/** Asks our own server, in JSON. Throws when it does not say yes. */
async function ask(address: string, body: object): Promise<Record<string, never>> {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return answer.json()
}

/** Signs a challenge with a passkey that exists. */
async function prove(options: Record<string, never>): Promise<object> {
  const { challenge, allowCredentials, ...rest } = options as never as { challenge: string; allowCredentials?: Named[] }
  const publicKey = { ...rest, challenge: bytes(challenge), allowCredentials: withBytes(allowCredentials) }
  const found = (await navigator.credentials.get({ publicKey })) as PublicKeyCredential
  const answer = found.response as AuthenticatorAssertionResponse
  return {
    id: found.id,
    rawId: text(found.rawId),
    type: found.type,
    clientExtensionResults: found.getClientExtensionResults(),
    authenticatorAttachment: found.authenticatorAttachment,
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      authenticatorData: text(answer.authenticatorData),
      signature: text(answer.signature),
      userHandle: answer.userHandle ? text(answer.userHandle) : undefined,
    },
  }
}

type Creation = Omit<PublicKeyCredentialCreationOptions, 'challenge' | 'user' | 'excludeCredentials'> & {
  challenge: string
  user: PublicKeyCredentialUserEntity & { id: string }
  excludeCredentials?: Named[]
}

/** Makes a new passkey on this device. */
async function make(options: Record<string, never>): Promise<object> {
  const { challenge, user, excludeCredentials, ...rest } = options as never as Creation
  const publicKey = {
    ...rest,
    challenge: bytes(challenge),
    user: { ...user, id: bytes(user.id) },
    excludeCredentials: withBytes(excludeCredentials),
  }
  const made = (await navigator.credentials.create({ publicKey })) as PublicKeyCredential
  const answer = made.response as AuthenticatorAttestationResponse
  return {
    id: made.id,
    rawId: text(made.rawId),
    type: made.type,
    clientExtensionResults: made.getClientExtensionResults(),
    authenticatorAttachment: made.authenticatorAttachment,
    response: {
      clientDataJSON: text(answer.clientDataJSON),
      attestationObject: text(answer.attestationObject),
      transports: answer.getTransports?.() ?? [],
    },
  }
}

/** Shows the part with its button, and lets the button sign in, unlock or make a passkey. */
function offer(part: HTMLElement): void {
  const button = part.querySelector('button')
  const status = part.querySelector<HTMLElement>('[role=status]')
  const { options = '', verify = '', back = '', busy = '', failed = '' } = part.dataset
  if (!button || !status) return
  part.hidden = false
  button.addEventListener('click', async () => {
    const name = part.querySelector('input')?.value ?? ''
    status.textContent = busy
    button.disabled = true
    try {
      const asked = await ask(options, {})
      const response = await (part.dataset.passkey === 'make' ? make(asked) : prove(asked))
      const { naar } = await ask(verify, { response, naam: name, verder: back })
      location.assign(naar ?? '/')
    } catch {
      status.textContent = failed
      button.disabled = false
    }
  })
}

if ('PublicKeyCredential' in window) {
  for (const part of document.querySelectorAll<HTMLElement>('[data-passkey]')) offer(part)
}
