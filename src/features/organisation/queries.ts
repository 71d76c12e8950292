import { sql } from 'kysely'
import { NotFound } from '../../boundary/refusal.ts'
import type { Tx } from '../../db/as.ts'
import type { ConsentPurpose, ConsentRule, SchoolCalendar, Stretch } from './model.ts'

/** A building of an organisation. */
export interface Location {
  id: string
  name: string
}

/** The rule an organisation chose for a purpose, with its reason. */
export interface ConsentChoice {
  purpose: ConsentPurpose
  rule: ConsentRule
  reason: string
  chosenBy: string | null
  fromAt: Date
}

/** An organisation as its administrators see it. */
export interface OrganisationPage {
  id: string
  name: string
  kind: 'youth_work' | 'school' | 'care_partner'
  /** Organisations the viewer may choose between here. */
  others: { id: string; name: string }[]
  locations: Location[]
  choices: ConsentChoice[]
  mayName: boolean
  mayChoose: boolean
}

/** An organisation of the viewer, to keep; the first one when none is named. Throws {@link NotFound}. */
export async function readOrganisation(tx: Tx, id: string | undefined): Promise<OrganisationPage> {
  const { rows } = await sql<OrganisationPage>`select o.id, o.name, o.kind,
      o.id in (select guard.my_organisations_as(array['administrator'])) as "mayName",
      o.kind = 'youth_work' as "mayChoose",
      coalesce((select json_agg(json_build_object('id', l.id, 'name', l.name) order by l.name) from location l where l.organisation_id = o.id), '[]') as locations,
      coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name) order by x.name) from organisation x
        where x.id in (select guard.my_organisations_as(array['administrator', 'privacy_officer'])) and x.id <> o.id), '[]') as others
    from organisation o
    where o.id in (select guard.my_organisations_as(array['administrator', 'privacy_officer']))
      ${id ? sql`and o.id = ${id}` : sql``} order by o.name limit 1`.execute(tx.db)
  const [page] = rows
  if (!page) throw new NotFound()
  return { ...page, choices: await readChoices(tx, page.id) }
}

/** The choices of an organisation that count today. */
async function readChoices(tx: Tx, organisationId: string): Promise<ConsentChoice[]> {
  const { rows } =
    await sql<ConsentChoice>`select distinct on (c.purpose) c.purpose, c.rule, c.reason, p.name as "chosenBy", c.from_at as "fromAt"
    from consent_choice c left join person p on p.id = c.chosen_by
    where c.organisation_id = ${organisationId} and c.from_at <= ${tx.now} order by c.purpose, c.from_at desc, c.id`.execute(
      tx.db,
    )
  return rows
}

/** The calendar of one location: when there is school. Empty where nothing was entered or it may not be seen. */
export async function readCalendar(tx: Tx, locationId: string): Promise<SchoolCalendar> {
  const { rows } = await sql<{ years: Stretch[]; holidays: Stretch[] }>`select
    coalesce((select json_agg(json_build_object('startsOn', y.starts_on, 'endsOn', y.ends_on) order by y.starts_on)
      from school_year y where y.location_id = ${locationId}), '[]') as years,
    coalesce((select json_agg(json_build_object('startsOn', h.starts_on, 'endsOn', h.ends_on) order by h.starts_on)
      from holiday h where h.location_id = ${locationId}), '[]') as holidays`.execute(tx.db)
  return rows[0] ?? { years: [], holidays: [] }
}

/** A school year or a holiday, to show and to change. */
export interface CalendarEntry extends Stretch {
  id: string
  /** Null for a school year. */
  name: string | null
}

/** The calendar page of one location. */
export interface CalendarPage {
  locationId: string
  organisationId: string
  locationName: string
  organisationName: string
  mayKeep: boolean
  years: CalendarEntry[]
  holidays: CalendarEntry[]
}

/** The calendar of a location of the viewer's side or the other. Throws {@link NotFound}. */
export async function readCalendarPage(tx: Tx, locationId: string): Promise<CalendarPage> {
  const { rows } =
    await sql<CalendarPage>`select l.id as "locationId", o.id as "organisationId", l.name as "locationName", o.name as "organisationName",
      l.id in (select guard.my_locations_as(array['administrator', 'school_management'])) as "mayKeep",
      coalesce((select json_agg(json_build_object('id', y.id, 'name', null, 'startsOn', y.starts_on, 'endsOn', y.ends_on) order by y.starts_on desc)
        from school_year y where y.location_id = l.id), '[]') as years,
      coalesce((select json_agg(json_build_object('id', h.id, 'name', h.name, 'startsOn', h.starts_on, 'endsOn', h.ends_on) order by h.starts_on)
        from holiday h where h.location_id = l.id), '[]') as holidays
    from location l join organisation o on o.id = l.organisation_id and o.kind = 'school' where l.id::text = ${locationId}`.execute(
      tx.db,
    )
  const [page] = rows
  if (!page) throw new NotFound()
  return page
}
