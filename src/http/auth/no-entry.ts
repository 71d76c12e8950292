import { HTTPException } from 'hono/http-exception'

/**
 * Why a request cannot work as somebody: nobody is signed in, the session is over, the screen is locked, or a young person
 * holds the phone.
 */
export type NoEntryReason = 'nobody' | 'ended' | 'locked' | 'handed_over'

/** Thrown where a route asks to work as somebody and cannot; answered with the page that opens the way. */
export class NoEntry extends HTTPException {
  readonly reason: NoEntryReason
  /** Whose session it is or was: what they typed is kept for them. */
  readonly personId: string | undefined

  constructor(reason: NoEntryReason, personId?: string) {
    super(401)
    this.reason = reason
    this.personId = personId
  }
}
