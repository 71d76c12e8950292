import { expect, test } from 'vitest'
import type { Command } from './command.ts'
import { helpText, parseCommand } from './parse.ts'

const copy: Command = {
  name: 'copy',
  summary: { nl: 'maakt een kopie', en: 'makes a copy' },
  usage: 'FILE',
  options: { quiet: { type: 'boolean' } },
  words: [1, 1],
  place: 'outside',
  run: async () => 0,
}

test('a command gets its words, its options and the folder it was typed in', () => {
  expect(parseCommand(['copy', 'a.tar', '--quiet'], [copy], '/srv')).toEqual({
    kind: 'run',
    command: copy,
    input: { positionals: ['a.tar'], options: { quiet: true }, cwd: '/srv' },
  })
})

test.each([
  [['dance'], 'There is no command dance.'],
  [['copy'], 'Something is missing after the name.'],
  [['copy', 'a', 'b'], 'There is too much after the name.'],
  [['copy', 'a', '--loud'], "Unknown option '--loud'."],
])('%j is wrong use', (typed, problem) => {
  const asked = parseCommand(typed, [copy], '/')
  expect(asked.kind === 'wrong' && asked.problem.en).toBe(problem)
})

test('help is asked for in every usual way, of everything or of one command', () => {
  for (const typed of [[], ['help'], ['--help'], ['-h']]) expect(parseCommand(typed, [copy], '/').kind).toBe('help')
  expect(parseCommand(['copy', '--help'], [copy], '/')).toEqual({ kind: 'help', command: copy })
  expect(helpText([copy], 'en')).toBe('Commands:\n  schakel copy FILE [--quiet]  makes a copy')
  expect(helpText([copy], 'nl', copy)).toBe('schakel copy FILE [--quiet]\n  maakt een kopie')
})
