import { expect, test } from 'vitest'
import { bothWith, rewritePage } from './rewrite.ts'

test('A page stays inside its side: links and forms, not what is loaded beside it', () => {
  const page = `<link rel="stylesheet" href="/static/app.css"><a class="door" href="/jongeren?x=1">x</a><a href="#inhoud">y</a>
    <a href="https://example.nl/">z</a><script type="module" src="/static/lock.js"></script>`
  expect(rewritePage('school', page)).toBe(
    `<link rel="stylesheet" href="/static/app.css"><a class="door" href="/voorbeeld/kant/school/jongeren?x=1">x</a><a href="#inhoud">y</a>
    <a href="https://example.nl/">z</a>`,
  )
})

test('A form that changes something answers in the page with both sides; one that searches stays', () => {
  expect(
    rewritePage('jongerenwerk', '<form method="post" action="/delen/1/terug"><button formaction="/delen/2">'),
  ).toBe(
    '<form target="_top" method="post" action="/voorbeeld/kant/jongerenwerk/delen/1/terug"><button formaction="/voorbeeld/kant/jongerenwerk/delen/2">',
  )
  expect(rewritePage('school', '<form method="get" action="/leerlingen">')).toBe(
    '<form method="get" action="/voorbeeld/kant/school/leerlingen">',
  )
})

test('What somebody wrote is left as it is', () => {
  const text = '<p>&lt;a href=&quot;/x&quot;&gt; en href="/y"</p>'
  expect(rewritePage('school', text)).toBe(text)
})

test('The page with both sides keeps where a side was', () => {
  expect(bothWith('school', '/leerling/1?a=b')).toBe('/voorbeeld/twee-kanten?school=%2Fleerling%2F1%3Fa%3Db')
})
