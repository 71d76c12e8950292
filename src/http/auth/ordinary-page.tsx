import type { Lang } from '../../ui/text.ts'
import { messages } from './messages.ts'

/** Sites that anybody may have on a phone. */
const sites = [
  { name: 'NOS', href: 'https://nos.nl/' },
  { name: 'Buienradar', href: 'https://www.buienradar.nl/' },
  { name: '9292', href: 'https://9292.nl/' },
  { name: 'Wikipedia', href: 'https://nl.wikipedia.org/' },
]

/** A page that could be anybody's start page. Nothing on it, not even its style, says that it is ours. */
export function OrdinaryPage({ lang }: { lang: Lang }) {
  const t = messages[lang]
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{t.ordinary}</title>
      </head>
      <body>
        <main>
          <h1>{t.ordinary}</h1>
          <ul>
            {sites.map((site) => (
              <li>
                <a href={site.href}>{site.name}</a>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  )
}
