import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { daysBetween } from '../../ui/dates.ts'
import { refusals } from './messages.ts'
import { type ConsentPurpose, type ConsentRule, overlapping, type Stretch } from './model.ts'
import { type CalendarPage, readCalendarPage, readOrganisation } from './queries.ts'

const note = (tx: Tx, viewer: PersonViewer, organisationId: string) =>
  audit(tx, viewer, { action: 'people.change', organisationId })

/** Gives an organisation its name. Throws {@link NotFound}. */
export async function nameOrganisation(tx: Tx, viewer: PersonViewer, id: string, name: string): Promise<void> {
  const done = await tx.db.updateTable('organisation').set({ name }).where('id', '=', id).executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new NotFound()
  await note(tx, viewer, id)
}

/** Adds a location to an organisation the viewer administers. Throws {@link NotFound}. */
export async function addLocation(tx: Tx, viewer: PersonViewer, id: string, name: string): Promise<void> {
  const page = await readOrganisation(tx, id)
  if (!page.mayName) throw new NotFound()
  await tx.db.insertInto('location').values({ id: tx.newId(), organisation_id: id, name }).execute()
  await note(tx, viewer, id)
}

/** Gives a location another name. Throws {@link NotFound}. */
export async function nameLocation(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  locationId: string,
  name: string,
): Promise<void> {
  const done = await tx.db
    .updateTable('location')
    .set({ name })
    .where('id', '=', locationId)
    .where('organisation_id', '=', id)
    .executeTakeFirst()
  if (done.numUpdatedRows === 0n) throw new NotFound()
  await note(tx, viewer, id)
}

/** Chooses who must agree for a purpose, with the reason; the earlier choice is kept. Throws {@link NotFound}. */
export async function chooseRule(
  tx: Tx,
  viewer: PersonViewer,
  id: string,
  choice: { purpose: ConsentPurpose; rule: ConsentRule; reason: string },
): Promise<void> {
  const page = await readOrganisation(tx, id)
  if (!page.mayChoose) throw new NotFound()
  await tx.db
    .insertInto('consent_choice')
    .values({ id: tx.newId(), organisation_id: id, ...choice, chosen_by: viewer.personId, from_at: tx.now })
    .execute()
  await note(tx, viewer, id)
}

async function keptCalendar(tx: Tx, locationId: string): Promise<CalendarPage> {
  const page = await readCalendarPage(tx, locationId)
  if (!page.mayKeep) throw new NotFound()
  return page
}

const longestYear = 400
const longestHoliday = 70

/** Adds a school year, or changes one when `id` is given. Two of one location have no day in common. Throws {@link Refused}. */
export async function keepSchoolYear(tx: Tx, locationId: string, stretch: Stretch, id?: string): Promise<void> {
  const page = await keptCalendar(tx, locationId)
  if (stretch.endsOn <= stretch.startsOn) throw new Refused(refusals.yearOrder, 'tot')
  if (daysBetween(stretch.startsOn, stretch.endsOn) > longestYear) throw new Refused(refusals.yearLong, 'tot')
  const others = page.years.filter((one) => one.id !== id)
  if (overlapping(stretch, others)) throw new Refused(refusals.yearOverlap, 'van')
  const values = { starts_on: stretch.startsOn, ends_on: stretch.endsOn }
  if (id === undefined) {
    const place = { organisation_id: page.organisationId, location_id: locationId }
    await tx.db
      .insertInto('school_year')
      .values({ id: tx.newId(), ...place, ...values })
      .execute()
    return
  }
  if (others.length === page.years.length) throw new NotFound()
  await tx.db
    .updateTable('school_year')
    .set(values)
    .where('id', '=', id)
    .where('location_id', '=', locationId)
    .execute()
}

/** Adds a holiday or day off, or changes one when `id` is given. Throws {@link Refused}. */
export async function keepHoliday(
  tx: Tx,
  locationId: string,
  holiday: Stretch & { name: string },
  id?: string,
): Promise<void> {
  const page = await keptCalendar(tx, locationId)
  if (holiday.endsOn < holiday.startsOn) throw new Refused(refusals.order, 'tot')
  if (daysBetween(holiday.startsOn, holiday.endsOn) > longestHoliday) throw new Refused(refusals.holidayLong, 'tot')
  const values = { name: holiday.name, starts_on: holiday.startsOn, ends_on: holiday.endsOn }
  if (id === undefined) {
    const place = { organisation_id: page.organisationId, location_id: locationId }
    await tx.db
      .insertInto('holiday')
      .values({ id: tx.newId(), ...place, ...values })
      .execute()
    return
  }
  if (!page.holidays.some((one) => one.id === id)) throw new NotFound()
  await tx.db.updateTable('holiday').set(values).where('id', '=', id).where('location_id', '=', locationId).execute()
}

/** Takes a school year or a holiday out of the calendar. Throws {@link NotFound}. */
export async function removeEntry(tx: Tx, locationId: string, id: string): Promise<void> {
  await keptCalendar(tx, locationId)
  for (const table of ['school_year', 'holiday'] as const) {
    const done = await tx.db
      .deleteFrom(table)
      .where('id', '=', id)
      .where('location_id', '=', locationId)
      .executeTakeFirst()
    if (done.numDeletedRows > 0n) return
  }
  throw new NotFound()
}
