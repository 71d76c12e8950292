-- The viewer's own sets of today, asked by policies. They stand on the views of guard-today.sql.

create function guard.my_memberships() returns setof app.membership language sql stable security definer set search_path = ''
  as $$ select m.* from app.membership m where m.person_id = guard.person() and guard.holds(m.from_at, m.until_at) $$;

create function guard.my_organisations() returns setof uuid language sql stable security definer set search_path = ''
  as $$ select distinct organisation_id from guard.membership_today where person_id = guard.person() $$;

create function guard.my_organisations_as(roles text[]) returns setof uuid language sql stable security definer set search_path = ''
  as $$ select distinct organisation_id from guard.membership_today where person_id = guard.person() and role = any (roles) $$;

-- Locations where the viewer is staff in one of these roles; a role without a location counts for all of the school.
create function guard.my_locations_as(roles text[]) returns setof uuid language sql stable security definer set search_path = ''
  as $$ select distinct l.id from guard.membership_today m join app.location l on l.organisation_id = m.organisation_id
    and (m.location_id is null or m.location_id = l.id) where m.person_id = guard.person() and m.role = any (roles) $$;

-- Partnerships whose people the viewer belongs to: staff of the location, members of the youth-work organisation, contact persons.
create function guard.my_partnerships() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select p.id from guard.partnership_today p
    where exists (select from guard.membership_today m where m.person_id = guard.person()
      and (m.organisation_id = p.youth_organisation_id
        or (m.organisation_id = p.school_organisation_id and (m.location_id is null or m.location_id = p.location_id))))
    union
    select c.partnership_id from guard.contact_person_today c where c.person_id = guard.person()
  $$;

-- Partnerships in which the viewer is a named youth worker today.
create function guard.my_work_partnerships() returns setof uuid language sql stable security definer set search_path = ''
  as $$ select partnership_id from guard.partnership_worker_today where person_id = guard.person() $$;

create function guard.my_contact_partnerships() returns setof uuid language sql stable security definer set search_path = ''
  as $$ select partnership_id from guard.contact_person_today where person_id = guard.person() $$;

-- Partnerships the viewer may change as its administrator, coordinator, management or contact person; proposed ones too.
create function guard.my_managed_partnerships() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select p.id from app.partnership p join guard.membership_today m on m.person_id = guard.person()
      and ((m.organisation_id = p.youth_organisation_id and m.role in ('administrator', 'youth_work_coordinator'))
        or (m.organisation_id = p.school_organisation_id and m.role in ('administrator', 'school_management')
          and (m.location_id is null or m.location_id = p.location_id)))
    union
    select c.partnership_id from guard.contact_person_today c where c.person_id = guard.person()
  $$;

-- Organisations on the other side of the viewer's partnerships, and those that a proposal names.
create function guard.my_partner_organisations() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select o.id from app.partnership p, lateral (values (p.youth_organisation_id), (p.school_organisation_id)) o (id)
    where p.id in (select guard.my_partnerships()) or p.id in (select guard.my_managed_partnerships())
  $$;

-- School staff: the pupils the viewer works with in one of these roles.
create function guard.my_pupils_as(roles text[]) returns setof uuid language sql stable security definer set search_path = ''
  as $$ select distinct pupil_id from guard.works_with_pupil where person_id = guard.person() and role = any (roles) $$;

create function guard.my_pupils() returns setof uuid language sql stable security definer set search_path = ''
  as $$ select distinct pupil_id from guard.works_with_pupil where person_id = guard.person() $$;

-- Locations whose roster the viewer keeps: as care coordinator, or as contact person where youth work is with the school.
create function guard.my_roster_locations() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select guard.my_locations_as(array['care_coordinator'])
    union
    select c.location_id from guard.contact_person_today c where c.person_id = guard.person() and c.type = 'with_school'
  $$;

-- Partnerships in which the viewer may refer this pupil: with_school its contact person, in_school the own mentor and the care coordinator.
create function guard.my_ways_to_refer(pupil uuid) returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select p.id from guard.partnership_today p join app.pupil s on s.id = pupil and s.location_id = p.location_id
    where case p.type
      when 'with_school' then exists (select from guard.contact_person_today c where c.partnership_id = p.id and c.person_id = guard.person())
      else pupil in (select guard.my_pupils_as(array['mentor', 'care_coordinator'])) end
  $$;

-- The files the viewer works in: assigned today, or their own.
create function guard.my_guidances() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select guidance_id from guard.assigned_today where person_id = guard.person()
    union
    select id from app.guidance where young_person_id = guard.young()
  $$;

create function guard.my_young_people() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select young_person_id from guard.assigned_today where person_id = guard.person()
    union
    select guard.young() where guard.young() is not null
  $$;

-- Youth workers: roster entries of young people with an accepted referral or a guidance. The young person: their own.
create function guard.my_known_pupils() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select l.pupil_id from guard.link_today l where l.young_person_id in (select guard.my_young_people())
    union
    select r.pupil_id from app.referral r
    where r.partnership_id in (select guard.my_work_partnerships()) and r.stage in ('in_contact', 'guidance') and guard.referral_runs(r)
      and not exists (select from app.referral_file f join guard.excluded_today x on x.young_person_id = f.young_person_id
        where f.referral_id = r.id and x.person_id = guard.person())
  $$;

-- Referrals the viewer may read.
create function guard.my_referrals() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select r.id from app.referral r where r.written_by = guard.person()
      and r.pupil_id in (select guard.my_pupils())
    union
    select r.id from app.referral r where r.sent_at is not null
      and r.pupil_id in (select guard.my_pupils_as(array['care_coordinator', 'contact_person']))
      and not exists (select from app.referral_file f join guard.excluded_today x on x.young_person_id = f.young_person_id
        where f.referral_id = r.id and x.person_id = guard.person())
    union
    select r.id from app.referral r where r.partnership_id in (select guard.my_work_partnerships()) and guard.referral_runs(r)
      and not exists (select from app.referral_file f join guard.excluded_today x on x.young_person_id = f.young_person_id
        where f.referral_id = r.id and x.person_id = guard.person())
    union
    select f.referral_id from app.referral_file f where f.young_person_id in (select guard.my_young_people())
  $$;

-- Whose yes the age of a referral's pupil asks for today, for those who read it. Youth work sees no birth date before it accepts, but sees this.
create function guard.referral_need(referral uuid) returns app.consent_need language sql stable security definer set search_path = '' as $$
  select n.* from app.referral r join app.pupil p on p.id = r.pupil_id,
    guard.need(r.youth_organisation_id, 'give_name', guard.age(p.birth_date, guard.today())) n
  where r.id = referral and referral in (select guard.my_referrals())
$$;

-- Consents under which the viewer receives something today, and that run.
create function guard.my_received_consents() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select r.consent_id from guard.recipient_today r
    where r.person_id = guard.person() and guard.consent_runs(r.consent_id)
  $$;

create function guard.my_received_shares() returns setof uuid language sql stable security definer set search_path = ''
  as $$ select s.id from app.share s where s.ended_at is null and s.consent_id in (select guard.my_received_consents()) $$;

-- The items of one kind that are shared with the viewer, each with its own file: a share reaches nothing outside the file it was made in.
create function guard.my_shared_items(kind text) returns table (item_id uuid, guidance_id uuid) language sql stable security definer set search_path = ''
  as $$ select s.item_id, s.guidance_id from app.share s
    where s.ended_at is null and s.item_kind = kind and s.consent_id in (select guard.my_received_consents()) $$;

-- Entries of the school that belong to the files the viewer works in: of the linked pupil, in a partnership of their organisation.
create function guard.my_file_entries() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select e.id from app.school_entry e
    join app.partnership p on p.id = e.partnership_id
    join app.pupil_link l on l.pupil_id = e.pupil_id and l.organisation_id = p.youth_organisation_id and guard.holds(l.from_at, l.until_at)
    where l.young_person_id in (select guard.my_young_people())
  $$;

-- People whose name the viewer may see: of their organisations, of the other side of their partnerships, and those who work with them.
create function guard.my_people() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select guard.person() where guard.person() is not null
    union
    select m.person_id from app.membership m where m.organisation_id in (select guard.my_organisations())
    union
    select m.person_id from app.membership m where m.organisation_id in (select guard.my_partner_organisations())
    union
    select c.person_id from app.contact_person c where c.partnership_id in (select guard.my_partnerships())
    union
    select a.person_id from app.assignment a join app.guidance g on g.id = a.guidance_id where g.young_person_id = guard.young()
    union
    select r.person_id from guard.recipient_today r where r.young_person_id = guard.young() or r.consent_id = guard.asked_consent()
    union
    select m.person_id from app.membership m join app.partnership p on m.organisation_id in (p.school_organisation_id, p.youth_organisation_id)
      join app.guidance g on g.partnership_id = p.id where g.young_person_id = guard.young()
    union
    select c.asked_by from app.consent c where c.id = guard.asked_consent()
  $$;
