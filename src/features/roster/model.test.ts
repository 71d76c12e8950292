import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cellsOfText, planList, readList } from './list.ts'
import { fullName, nameMatches, schoolYearOf, sortKey, splitName, yearOfClass } from './model.ts'

const now = new Date('2026-11-25T10:00:00Z')

test.each([
  ['Milan van den Berg', 'Milan', 'van den', 'Berg'],
  ['Berg, Milan van den', 'Milan', 'van den', 'Berg'],
  ['van den Berg, Milan', 'Milan', 'van den', 'Berg'],
  ['Yasmina El Idrissi', 'Yasmina', null, 'El Idrissi'],
  ['Anne Sophie Jansen', 'Anne Sophie', null, 'Jansen'],
  ["Jan van 't Hof", 'Jan', "van 't", 'Hof'],
  ['Sukarno', 'Sukarno', null, ''],
])('%s is read in its parts', (text, givenName, prefix, surname) => {
  expect(splitName(text)).toEqual({ givenName, prefix, surname })
})

test('the way a name is written does not matter for knowing it again', () => {
  const keys = ['Milan van den Berg', 'BERG, milan van den', 'Van Den Berg, Milan', 'Mílan  van den Bérg'].map((name) =>
    sortKey(splitName(name)),
  )
  expect(new Set(keys)).toEqual(new Set(['berg milan van den']))
  expect(sortKey({ givenName: 'Milan', prefix: null, surname: 'van den Berg' })).toBe(keys[0])
})

const word = fc.stringMatching(/^[A-Z][a-z]{1,8}$/)
test('a name of parts is said whole, and every part of it finds it', () => {
  fc.assert(
    fc.property(word, fc.constantFrom(null, 'van', 'van der', 'de'), word, (givenName, prefix, surname) => {
      const name = fullName({ givenName, prefix, surname })
      expect(splitName(name)).toEqual({ givenName, prefix, surname })
      expect(nameMatches(name, surname.slice(0, 2)) && nameMatches(name, `${surname} ${givenName}`)).toBe(true)
    }),
  )
})

test('any text at all is read as a list without failing, and every line is good or has a problem', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 6 }), { maxLength: 20 }), (cells) => {
      const rows = cells.map((row, index) => ({ line: index + 1, cells: row }))
      const { lines, problems } = readList(rows, now)
      expect(lines.length + problems.length).toBeGreaterThan(0)
      for (const line of lines) expect(line.name.givenName && line.className).toBeTruthy()
    }),
  )
})

test.each([
  'Milan van den Berg;3C;14-3-2011',
  'Milan van den Berg,3C,14-3-2011',
  'Milan van den Berg\t3C\t14-3-2011',
  'Klas;Achternaam;Tussenvoegsel;Roepnaam;Geboortedatum\n3C;Berg;van den;Milan;2011-03-14',
  'class,"name",date of birth\n3C,"Berg, Milan van den",14/03/2011',
])('a list is read whatever stands between its columns: %j', (text) => {
  const { lines, problems } = readList(cellsOfText(text), now)
  expect(problems).toEqual([])
  expect(lines).toMatchObject([
    { name: { givenName: 'Milan', prefix: 'van den', surname: 'Berg' }, className: '3C', birthDate: '2011-03-14' },
  ])
})

test('two of one name with one line between them is asked about; a birth date decides', () => {
  const known = ['2011-01-01', '2012-02-02'].map((birthDate, index) => ({
    id: String(index),
    sortKey: 'jansen sam',
    birthDate,
    className: '3C',
  }))
  const plan = (text: string) => planList(readList(cellsOfText(text), now).lines, known, ['3C'])
  expect(plan('Sam Jansen;3C').problems).toHaveLength(1)
  expect(plan('Sam Jansen;3C;1-1-2011')).toMatchObject({ unchanged: 1, added: [], moved: [] })
  expect(plan('Sam Jansen;3D;2-2-2012')).toMatchObject({
    moved: [{ pupilId: '1', className: '3D' }],
    newClasses: ['3D'],
  })
  expect(plan('Sam Jansen;3C;3-3-2010').added).toHaveLength(1)
})

test('a school year begins on 1 August, and the figure of a class is its year', () => {
  expect([schoolYearOf('2026-07-31'), schoolYearOf('2026-08-01')]).toEqual([2025, 2026])
  expect([yearOfClass('3C'), yearOfClass('VM4b'), yearOfClass('ISK')]).toEqual([3, 4, null])
})
