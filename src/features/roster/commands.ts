import { sql } from 'kysely'
import { audit } from '../../boundary/audit.ts'
import { NotFound, Refused } from '../../boundary/refusal.ts'
import type { PersonViewer } from '../../boundary/viewer.ts'
import type { Tx } from '../../db/as.ts'
import { dayOf, instantAt } from '../../ui/dates.ts'
import { problems } from './messages.ts'
import { type NameParts, schoolYearOf, sortKey, yearOfClass } from './model.ts'
import { type Pupil, type RosterLocation, readKnownPupils, readPupil } from './queries.ts'

/** What is known of a pupil who comes into a roster. */
export interface NewPupil {
  name: NameParts
  className: string
  birthDate: string | null
}

/** From when a day counts: today from this moment, a later day from its beginning. */
function startOf(tx: Tx, day: string): Date {
  return day === dayOf(tx.now) ? tx.now : instantAt(day, 0, 0)
}

/** The class of this name this school year; it is made when the school has none yet. */
export async function findOrMakeClass(tx: Tx, location: RosterLocation, className: string): Promise<string> {
  const schoolYear = schoolYearOf(dayOf(tx.now))
  const known = await tx.db
    .selectFrom('school_class')
    .select('id')
    .where('location_id', '=', location.id)
    .where('school_year', '=', schoolYear)
    .where(sql<boolean>`lower(name) = lower(${className})`)
    .executeTakeFirst()
  if (known) return known.id
  const id = tx.newId()
  await tx.db
    .insertInto('school_class')
    .values({
      id,
      organisation_id: location.organisationId,
      location_id: location.id,
      school_year: schoolYear,
      name: className,
      year: yearOfClass(className),
    })
    .execute()
  return id
}

async function insertPupils(tx: Tx, location: RosterLocation, pupils: (NewPupil & { id: string; classId: string })[]) {
  const from_at = tx.now
  const organisation_id = location.organisationId
  for (let at = 0; at < pupils.length; at += 400) {
    const part = pupils.slice(at, at + 400)
    await tx.db
      .insertInto('pupil')
      .values(
        part.map(({ id, name, birthDate }) => ({
          id,
          organisation_id,
          location_id: location.id,
          given_name: name.givenName,
          prefix: name.prefix,
          surname: name.surname,
          sort_key: sortKey(name),
          birth_date: birthDate,
          from_at,
        })),
      )
      .execute()
    await tx.db
      .insertInto('enrolment')
      .values(
        part.map(({ id, classId }) => ({ id: tx.newId(), organisation_id, pupil_id: id, class_id: classId, from_at })),
      )
      .execute()
  }
}

/**
 * Adds one pupil to a roster. Throws {@link Refused} when somebody of that name stands there already, unless `anyway`.
 * @returns the id of the pupil
 */
export async function addPupil(
  tx: Tx,
  viewer: PersonViewer,
  input: { location: RosterLocation; pupil: NewPupil; anyway: boolean },
): Promise<string> {
  const { location, pupil, anyway } = input
  const key = sortKey(pupil.name)
  if (!anyway) {
    const same = (await readKnownPupils(tx, location.id)).some(
      (known) => known.sortKey === key && (!known.birthDate || !pupil.birthDate || known.birthDate === pupil.birthDate),
    )
    if (same) throw new Refused(problems.alreadyThere, 'toch')
  }
  const id = tx.newId()
  await insertPupils(tx, location, [{ ...pupil, id, classId: await findOrMakeClass(tx, location, pupil.className) }])
  await audit(tx, viewer, { action: 'roster.change', organisationId: location.organisationId, fileOf: id })
  return id
}

/** What becomes of a list: who is new, who goes to another class, whose birth date is filled in. */
export interface ListChanges {
  added: NewPupil[]
  moved: { pupilId: string; className: string }[]
  dated: { pupilId: string; birthDate: string }[]
}

/** Saves a whole list at once, or nothing of it. */
export async function saveList(tx: Tx, viewer: PersonViewer, location: RosterLocation, changes: ListChanges) {
  const classes = new Map<string, string>()
  const classOf = async (name: string) => {
    const key = name.toLowerCase()
    const id = classes.get(key) ?? (await findOrMakeClass(tx, location, name))
    classes.set(key, id)
    return id
  }
  const added = []
  for (const pupil of changes.added) added.push({ ...pupil, id: tx.newId(), classId: await classOf(pupil.className) })
  await insertPupils(tx, location, added)
  for (const { pupilId, birthDate } of changes.dated)
    await tx.db.updateTable('pupil').set({ birth_date: birthDate }).where('id', '=', pupilId).execute()
  for (const { pupilId, className } of changes.moved)
    await enrol(tx, { pupilId, organisationId: location.organisationId, classId: await classOf(className), at: tx.now })
  await audit(tx, viewer, { action: 'roster.change', organisationId: location.organisationId })
}

/** A period in another class begins and the earlier ones end. One statement, for a right may come from the class that ends. */
async function enrol(tx: Tx, change: { pupilId: string; organisationId: string; classId: string; at: Date }) {
  const { pupilId, organisationId, classId, at } = change
  await sql`with ended as (
      update enrolment set until_at = greatest(from_at, ${at}::timestamptz)
      where pupil_id = ${pupilId} and (until_at is null or until_at > ${at}::timestamptz))
    insert into enrolment (id, organisation_id, pupil_id, class_id, from_at)
    values (${tx.newId()}, ${organisationId}, ${pupilId}, ${classId}, ${at})`.execute(tx.db)
}

async function keptPupil(tx: Tx, pupilId: string): Promise<Pupil> {
  const pupil = await readPupil(tx, pupilId)
  if (!pupil.kept) throw new NotFound()
  return pupil
}

const placeOf = (pupil: Pupil): RosterLocation => ({
  id: pupil.locationId,
  name: pupil.locationName,
  organisationId: pupil.organisationId,
})

function changed(tx: Tx, viewer: PersonViewer, pupil: Pupil) {
  return audit(tx, viewer, { action: 'roster.change', organisationId: pupil.organisationId, fileOf: pupil.id })
}

/** From a day on the pupil is in another class. What the old mentor could see ends that day. */
export async function changeClass(
  tx: Tx,
  viewer: PersonViewer,
  pupilId: string,
  to: { className: string; day: string },
) {
  const pupil = await keptPupil(tx, pupilId)
  if (to.day < dayOf(tx.now)) throw new Refused(problems.past, 'dag')
  const classId = await findOrMakeClass(tx, placeOf(pupil), to.className)
  if (classId === pupil.classId) throw new Refused(problems.sameClass, 'klas')
  await enrol(tx, { pupilId, organisationId: pupil.organisationId, classId, at: startOf(tx, to.day) })
  await changed(tx, viewer, pupil)
}

/** From a day on the pupil is no longer at the school; the school's rights end then. One statement, see {@link enrol}. */
export async function leaveSchool(tx: Tx, viewer: PersonViewer, pupilId: string, day: string) {
  const pupil = await keptPupil(tx, pupilId)
  if (day < dayOf(tx.now)) throw new Refused(problems.past, 'dag')
  const at = startOf(tx, day)
  await changed(tx, viewer, pupil)
  await sql`with ended as (
      update enrolment set until_at = greatest(from_at, ${at}::timestamptz)
      where pupil_id = ${pupilId} and (until_at is null or until_at > ${at}::timestamptz))
    update pupil set until_at = greatest(from_at, ${at}::timestamptz) where id = ${pupilId}`.execute(tx.db)
}

/** A pupil who was to leave stays after all, in the class of today. */
export async function stayAtSchool(tx: Tx, viewer: PersonViewer, pupilId: string) {
  const pupil = await keptPupil(tx, pupilId)
  if (!pupil.leavesAt) return
  await sql`with stays as (
      update enrolment set until_at = null where pupil_id = ${pupilId} and until_at = ${pupil.leavesAt})
    update pupil set until_at = null where id = ${pupilId}`.execute(tx.db)
  await changed(tx, viewer, pupil)
}

/** Corrects a name or birth date. */
export async function correctPupil(
  tx: Tx,
  viewer: PersonViewer,
  pupilId: string,
  to: { name: NameParts; birthDate: string | null },
) {
  const pupil = await keptPupil(tx, pupilId)
  await tx.db
    .updateTable('pupil')
    .set({
      given_name: to.name.givenName,
      prefix: to.name.prefix,
      surname: to.name.surname,
      sort_key: sortKey(to.name),
      birth_date: to.birthDate,
    })
    .where('id', '=', pupilId)
    .execute()
  await changed(tx, viewer, pupil)
}
