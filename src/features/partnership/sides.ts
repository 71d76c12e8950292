import { sql } from 'kysely'
import type { Tx } from '../../db/as.ts'

/** An organisation, with a location where it is a school, for which the viewer may propose a partnership. */
export interface OwnSide {
  /** Names it in a form. */
  key: string
  kind: 'youth_work' | 'school'
  organisationId: string
  organisationName: string
  locationId: string | null
  locationName: string | null
}

const columns = sql`coalesce(l.id, o.id)::text as key, o.kind, o.id as "organisationId", o.name as "organisationName", l.id as "locationId", l.name as "locationName"`

/** The sides for which the viewer may propose: as administrator, coordinator of youth work, or management of a school. */
export async function readOwnSides(tx: Tx): Promise<OwnSide[]> {
  const { rows } =
    await sql<OwnSide>`select ${columns} from organisation o left join location l on l.organisation_id = o.id and o.kind = 'school'
    where (o.kind = 'youth_work' and o.id in (select guard.my_organisations_as(array['administrator', 'youth_work_coordinator'])))
      or (o.kind = 'school' and l.id in (select guard.my_locations_as(array['administrator', 'school_management'])))
    order by o.name, l.name`.execute(tx.db)
  return rows
}

/** Whom the viewer may propose to: organisations of the other side that are in Schakel. */
export async function readPartners(tx: Tx): Promise<OwnSide[]> {
  const { rows } =
    await sql<OwnSide>`select coalesce(location_id, organisation_id)::text as key, kind, organisation_id as "organisationId",
    organisation_name as "organisationName", location_id as "locationId", location_name as "locationName" from guard.possible_partners()`.execute(
      tx.db,
    )
  return rows
}
