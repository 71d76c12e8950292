import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const nowhere = ["'none'"]
const here = ["'self'"]

/**
 * Headers of every answer. No script or style outside our own files, no other site in or around a page.
 * Our own pages may frame each other, for the page that shows two sides beside each other.
 * @param https true when people reach Schakel over https, so that browsers may be told never to come without
 */
export function securityHeaders(https: boolean): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: nowhere,
      scriptSrc: here,
      styleSrc: here,
      imgSrc: ["'self'", 'data:'],
      fontSrc: here,
      connectSrc: here,
      manifestSrc: here,
      frameSrc: here,
      formAction: here,
      frameAncestors: here,
      baseUri: nowhere,
    },
    xFrameOptions: 'SAMEORIGIN',
    xContentTypeOptions: 'nosniff',
    // Within Schakel the address of the page is needed to come back to it; outside it is nobody's business.
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    originAgentCluster: '?1',
    strictTransportSecurity: https ? 'max-age=31536000' : false,
    xXssProtection: false,
    xDownloadOptions: false,
    xDnsPrefetchControl: 'off',
    xPermittedCrossDomainPolicies: false,
    permissionsPolicy: {
      camera: [],
      microphone: [],
      geolocation: [],
      payment: [],
      usb: [],
      displayCapture: [],
      browsingTopics: [],
      publickeyCredentialsGet: ['self'],
    },
  })
}

/** Pages are about people: nothing keeps a copy, unless a route says otherwise. */
export function noStore(): MiddlewareHandler {
  return async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  }
}
