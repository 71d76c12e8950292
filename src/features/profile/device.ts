const browsers: [RegExp, string][] = [
  [/Edg\//, 'Edge'],
  [/SamsungBrowser\//, 'Samsung Internet'],
  [/OPR\//, 'Opera'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/Android/, 'Android'],
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/Windows/, 'Windows'],
  [/CrOS/, 'ChromeOS'],
  [/Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
]

const first = (list: [RegExp, string][], agent: string) => list.find(([mark]) => mark.test(agent))?.[1]

/** A device in a few words, from what its browser says of itself: `Chrome, Android`. Undefined when it says nothing known. */
export function deviceName(userAgent: string | null): string | undefined {
  const agent = userAgent ?? ''
  const parts = [first(browsers, agent), first(systems, agent)].filter((part) => part !== undefined)
  return parts.length > 0 ? parts.join(', ') : undefined
}
