import { hasRole, type Viewer } from '../boundary/viewer.ts'
import type { NavItem } from '../ui/nav.ts'
import type { Lang } from '../ui/text.ts'

const words = {
  nl: {
    today: 'Vandaag',
    young: 'Mijn jongeren',
    lines: 'Lijnen',
    pupils: 'Leerlingen',
    shared: 'Gedeeld',
    people: 'Mensen',
  },
  en: { today: 'Today', young: 'My people', lines: 'Lines', pupils: 'Pupils', shared: 'Shared', people: 'People' },
}

/** The main places of somebody with an account, by their roles of today. Others have one thing to do and no tabs. */
export function navigationOf(viewer: Viewer, lang: Lang): NavItem[] {
  if (viewer.kind !== 'person') return []
  const t = words[lang]
  const nav: NavItem[] = [{ href: '/', label: t.today, icon: 'house' }]
  if (hasRole(viewer, 'youth_worker', 'youth_work_coordinator')) {
    nav.push({
      href: '/jongeren',
      label: t.young,
      icon: 'users-round',
      also: ['/jongere', '/begeleiding', '/toestemming', '/aanmelding', '/aanmeldingen', '/afspraken'],
    })
  }
  nav.push({ href: '/samenwerking', label: t.lines, icon: 'link-2' })
  if (viewer.memberships.some((membership) => membership.organisationKind === 'school')) {
    if (hasRole(viewer, 'care_coordinator', 'mentor') || viewer.contactFor.length > 0) {
      nav.push({
        href: '/leerlingen',
        label: t.pupils,
        icon: 'list',
        also: ['/leerling', '/aanmelden', '/aanmelding', '/aanmeldingen', '/afspraken', '/wijs-de-weg'],
      })
    }
    if (hasRole(viewer, 'care_coordinator', 'mentor', 'teacher') || viewer.contactFor.length > 0) {
      nav.push({ href: '/gedeeld', label: t.shared, icon: 'share-2' })
    }
  }
  if (hasRole(viewer, 'administrator'))
    nav.push({ href: '/mensen', label: t.people, icon: 'building-2', also: ['/organisatie'] })
  return nav
}
