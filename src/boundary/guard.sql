-- The rules of today, once: views that say who works with whom, and the few functions that policies ask.
-- Everything here belongs to schakel_guard, which alone may read beyond a policy. The list of functions with
-- the reason for each stands in docs/boundary.md.

-- The viewer and the moment, set for one transaction by as().
create function guard.person() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('schakel.person', true), '')::uuid $$;
create function guard.young() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('schakel.young', true), '')::uuid $$;
create function guard.guardian() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('schakel.guardian', true), '')::uuid $$;
create function guard.asked_consent() returns uuid language sql stable parallel safe as $$ select nullif(current_setting('schakel.consent', true), '')::uuid $$;
create function guard.now() returns timestamptz language sql stable parallel safe as $$ select current_setting('schakel.now')::timestamptz $$;
create function guard.today() returns date language sql stable parallel safe as $$ select (guard.now() at time zone 'Europe/Amsterdam')::date $$;
create function guard.holds(from_at timestamptz, until_at timestamptz) returns boolean language sql stable parallel safe
  as $$ select from_at <= guard.now() and (until_at is null or until_at > guard.now()) $$;


create view guard.membership_today as
  select m.* from app.membership m where guard.holds(m.from_at, m.until_at);

create view guard.partnership_today as
  select p.*, t.type from app.partnership p
  join app.partnership_type t on t.partnership_id = p.id and guard.holds(t.from_at, t.until_at)
  where p.accepted_at <= guard.now() and (p.ended_at is null or p.ended_at > guard.now());

-- The youth workers named in a partnership, while they work for its youth-work organisation.
create view guard.partnership_worker_today as
  select w.partnership_id, w.person_id, w.stand_in, p.youth_organisation_id
  from app.partnership_worker w
  join guard.partnership_today p on p.id = w.partnership_id
  where guard.holds(w.from_at, w.until_at)
    and exists (select from guard.membership_today m where m.person_id = w.person_id and m.organisation_id = p.youth_organisation_id
      and m.role in ('youth_worker', 'youth_work_coordinator'));

-- The fixed point of contact, while a member of the school or of a care partner.
create view guard.contact_person_today as
  select c.partnership_id, c.person_id, p.type, p.location_id, p.school_organisation_id
  from app.contact_person c
  join guard.partnership_today p on p.id = c.partnership_id
  where guard.holds(c.from_at, c.until_at)
    and exists (select from guard.membership_today m join app.organisation o on o.id = m.organisation_id
      where m.person_id = c.person_id and (m.organisation_id = p.school_organisation_id or o.kind = 'care_partner'));

-- School staff and the pupils they work with: mentors and teachers by class, care coordinators by scope, the contact person only with_school.
create view guard.works_with_pupil as
  select e.pupil_id, m.person_id, m.role
  from app.enrolment e
  join guard.membership_today m on m.class_id = e.class_id and m.role in ('mentor', 'teacher')
  where guard.holds(e.from_at, e.until_at)
  union all
  select p.id, m.person_id, 'care_coordinator'
  from app.pupil p
  join guard.membership_today m on m.role = 'care_coordinator' and m.organisation_id = p.organisation_id
    and (m.location_id is null or m.location_id = p.location_id)
  where guard.holds(p.from_at, p.until_at)
    and (m.years is null or exists (select from app.enrolment e join app.school_class c on c.id = e.class_id
      where e.pupil_id = p.id and guard.holds(e.from_at, e.until_at) and c.year = any (m.years)))
  union all
  select p.id, c.person_id, 'contact_person'
  from app.pupil p
  join guard.contact_person_today c on c.location_id = p.location_id and c.type = 'with_school'
  where guard.holds(p.from_at, p.until_at);

create view guard.link_today as
  select l.young_person_id, l.organisation_id, l.pupil_id, p.location_id, p.organisation_id as school_organisation_id
  from app.pupil_link l join app.pupil p on p.id = l.pupil_id
  where guard.holds(l.from_at, l.until_at) and guard.holds(p.from_at, p.until_at);

create view guard.excluded_today as
  select x.young_person_id, x.person_id from app.exclusion x where guard.holds(x.from_at, x.until_at);

-- The youth workers of a guidance, and a stand-in for their period.
create view guard.assigned_today as
  select a.guidance_id, g.young_person_id, g.organisation_id, g.partnership_id, a.person_id, a.kind, a.until_at
  from app.assignment a
  join app.guidance g on g.id = a.guidance_id
  where guard.holds(a.from_at, a.until_at)
    and exists (select from guard.membership_today m where m.person_id = a.person_id and m.organisation_id = g.organisation_id
      and m.role in ('youth_worker', 'youth_work_coordinator'))
    and not exists (select from guard.excluded_today x where x.young_person_id = g.young_person_id and x.person_id = a.person_id);

-- Who reads what is shared under a consent, today. A share to a role follows the role; one to a person ends with their work with the young person.
create view guard.recipient_today as
  select distinct c.id as consent_id, c.young_person_id, w.person_id
  from app.consent c
  join guard.partnership_today p on p.id = c.partnership_id
  join app.consent_recipient r on r.consent_id = c.id
  join guard.link_today l on l.young_person_id = c.young_person_id and l.location_id = p.location_id
  join guard.works_with_pupil w on w.pupil_id = l.pupil_id and (w.role = r.role or w.person_id = r.person_id)
  where not exists (select from guard.excluded_today x where x.young_person_id = c.young_person_id and x.person_id = w.person_id)
  union
  select c.id, c.young_person_id, cp.person_id
  from app.consent c
  join app.consent_recipient r on r.consent_id = c.id
  join guard.contact_person_today cp on cp.partnership_id = c.partnership_id and (r.role = 'contact_person' or r.person_id = cp.person_id)
  where not exists (select from guard.excluded_today x where x.young_person_id = c.young_person_id and x.person_id = cp.person_id)
  union
  -- Somebody without a roster place: only a named care coordinator of that location.
  select c.id, c.young_person_id, m.person_id
  from app.consent c
  join guard.partnership_today p on p.id = c.partnership_id
  join app.consent_recipient r on r.consent_id = c.id
  join guard.membership_today m on m.person_id = r.person_id and m.role = 'care_coordinator' and m.organisation_id = p.school_organisation_id
    and (m.location_id is null or m.location_id = p.location_id)
  where not exists (select from app.pupil_link l where l.young_person_id = c.young_person_id and guard.holds(l.from_at, l.until_at))
    and not exists (select from guard.excluded_today x where x.young_person_id = c.young_person_id and x.person_id = m.person_id);

-- Whole years on a day in Amsterdam; an unknown birth date is read as 12, so that both must agree.
create function guard.age(birth_date date, day date) returns int language sql immutable
  as $$ select coalesce(extract(year from age(day::timestamp, birth_date::timestamp))::int, 12) $$;

-- Who must agree: the organisation's choice of today, by purpose and age (boundary.md, Consent).
create function guard.need(organisation uuid, for_purpose text, age int) returns app.consent_need
language sql stable security definer set search_path = '' as $$
  select n.* from app.consent_need n
  where n.purpose = for_purpose and n.from_age <= age
    and n.rule = coalesce((select c.rule from app.consent_choice c
      where c.organisation_id = organisation and c.purpose = for_purpose and c.from_at <= guard.now() order by c.from_at desc, c.id limit 1), 'default')
  order by n.from_age desc limit 1
$$;

-- The state of one consent on this moment: what is needed, what was answered, and whether it runs.
create function guard.check_consent(consent uuid, out runs boolean, out young_needed boolean, out guardian_needed boolean, out guardian_told boolean,
  out young_answer text, out guardian_yes boolean, out disagreement boolean, out age int, out lapsed boolean)
language plpgsql stable security definer set search_path = '' as $$
declare
  c app.consent;
  need app.consent_need;
begin
  select x.* into c from app.consent x where x.id = check_consent.consent;
  if not found then
    runs := false;
    return;
  end if;
  select guard.age(v.birth_date, guard.today()) into age from app.young_person_private v where v.young_person_id = c.young_person_id;
  age := coalesce(age, 12);
  need := guard.need(c.organisation_id, c.purpose, age);
  young_needed := need.young;
  guardian_needed := need.guardian;
  guardian_told := need.guardian_told;
  select a.answer into young_answer from app.consent_answer a where a.consent_id = c.id and a.who = 'young'
    order by a.answered_at desc, a.id desc limit 1;
  select coalesce(bool_or(latest.answer = 'yes'), false), coalesce(bool_or(latest.answer = 'no' or g.disagrees), false)
    into guardian_yes, disagreement
  from app.guardian g
  left join lateral (select a.answer from app.consent_answer a where a.consent_id = c.id and a.guardian_id = g.id
    order by a.answered_at desc, a.id desc limit 1) latest on true
  where g.young_person_id = c.young_person_id and g.has_say and g.ended_at is null;
  lapsed := c.withdrawn_at is not null or c.until_at <= guard.now();
  runs := not lapsed
    and coalesce(young_answer, '') <> 'no'
    and (not young_needed or coalesce(young_answer = 'yes', false))
    and (not guardian_needed or (guardian_yes and not disagreement));
end $$;

create function guard.consent_runs(consent uuid) returns boolean language sql stable security definer set search_path = ''
  as $$ select (guard.check_consent(consent)).runs $$;

-- May youth work see this referral: it was sent, and the yes that its pupil's age asks for is there today.
create function guard.referral_runs(r app.referral) returns boolean
language plpgsql stable security definer set search_path = '' as $$
begin
  if r.sent_at is null or r.consent_until is null or r.consent_until <= guard.now() then
    return false;
  end if;
  -- guard.need() in one query with what was said: this is asked for every referral of a partnership at once.
  return coalesce((
    select (not n.young or exists (select from app.referral_yes y where y.referral_id = r.id and y.who = 'young' and y.withdrawn_at is null))
      and (not n.guardian or exists (select from app.referral_yes y where y.referral_id = r.id and y.who = 'guardian' and y.withdrawn_at is null))
    from app.pupil p join app.consent_need n on n.purpose = 'give_name' and n.from_age <= guard.age(p.birth_date, guard.today())
      and n.rule = coalesce((select c.rule from app.consent_choice c where c.organisation_id = r.youth_organisation_id
        and c.purpose = 'give_name' and c.from_at <= guard.now() order by c.from_at desc, c.id limit 1), 'default')
    where p.id = r.pupil_id order by n.from_age desc limit 1), false);
end $$;

-- ── The viewer's own sets ─────────────────────────────────────────────────────────────────────────────────────────

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

-- ── Who will read this ────────────────────────────────────────────────────────────────────────────────────────────

-- The readers of a file of the viewer: the same rows that guard it. Only for files the viewer works in.
create function guard.file_readers(guidance uuid) returns table (person_id uuid, kind text, until_at timestamptz)
language sql stable security definer set search_path = '' as $$
  select a.person_id, a.kind, a.until_at from guard.assigned_today a
  where a.guidance_id = guidance and guidance in (select guard.my_guidances())
$$;

-- The readers of what is shared under a consent of the viewer, today.
create function guard.consent_readers(consent uuid) returns table (person_id uuid)
language sql stable security definer set search_path = '' as $$
  select r.person_id from guard.recipient_today r
  where r.consent_id = consent
    and (r.young_person_id in (select guard.my_young_people()) or consent in (select guard.my_received_consents()) or consent = guard.asked_consent())
$$;

-- The readers of a referral of the viewer: its writer, care coordinator or contact person, the partnership's youth workers.
create function guard.referral_readers(pupil uuid, partnership uuid) returns table (person_id uuid, side text)
language sql stable security definer set search_path = '' as $$
  select w.person_id, 'school' from guard.works_with_pupil w
  where w.pupil_id = pupil and w.role in ('care_coordinator', 'contact_person')
    and (pupil in (select guard.my_pupils()) or pupil in (select guard.my_known_pupils())
      or exists (select from app.referral r where r.pupil_id = pupil and r.id in (select guard.my_referrals())))
  union
  select w.person_id, 'youth_work' from guard.partnership_worker_today w
  where w.partnership_id = partnership and partnership in (select guard.my_partnerships())
$$;

-- Does the writer of a referral of the viewer still read it: while they work with its pupil.
create function guard.writer_reads(referral uuid) returns boolean language sql stable security definer set search_path = '' as $$
  select exists (select from app.referral r join guard.works_with_pupil w on w.pupil_id = r.pupil_id and w.person_id = r.written_by
    where r.id = referral and referral in (select guard.my_referrals()))
$$;

-- The readers on youth work's side of what school writes about a pupil under a referral or consent the viewer works under.
create function guard.entry_readers(pupil uuid, partnership uuid) returns table (person_id uuid, side text)
language sql stable security definer set search_path = '' as $$
  select w.person_id, 'school' from guard.works_with_pupil w
  where w.pupil_id = pupil and w.role = 'care_coordinator' and pupil in (select guard.my_pupils())
  union
  select a.person_id, 'youth_work' from guard.assigned_today a
  join app.pupil_link l on l.young_person_id = a.young_person_id and guard.holds(l.from_at, l.until_at)
  join app.partnership p on p.id = partnership and p.youth_organisation_id = a.organisation_id
  where l.pupil_id = pupil and pupil in (select guard.my_pupils())
    and (exists (select from app.consent c where c.id in (select guard.my_received_consents()) and c.young_person_id = l.young_person_id)
      or exists (select from app.referral r join app.referral_file f on f.referral_id = r.id where r.pupil_id = pupil and r.partnership_id = partnership
        and f.young_person_id = l.young_person_id and r.id in (select guard.my_referrals())))
$$;

-- ── Declared ways across ──────────────────────────────────────────────────────────────────────────────────────────

-- Linking (disclosure 3): exact match of name, birth date and location; at most five tries a day, counted before.
create function guard.exact_pupil(key text, born date, at_location uuid) returns uuid
language plpgsql stable security definer set search_path = '' as $$
declare
  found_id uuid;
  tries int;
begin
  select count(*) into tries from app.link_try t where t.person_id = guard.person()
    and (t.at at time zone 'Europe/Amsterdam')::date = guard.today();
  if tries > 5 or not exists (select from app.partnership p where p.location_id = at_location and p.id in (select guard.my_work_partnerships())) then
    return null;
  end if;
  select case when count(*) = 1 then min(p.id::text)::uuid end into found_id from app.pupil p
    where p.location_id = at_location and p.sort_key = key and p.birth_date = born and guard.holds(p.from_at, p.until_at);
  return found_id;
end $$;

-- A code that a young person brings: valid or not, never whose.
create function guard.valid_invitation(hash bytea) returns table (id uuid, partnership_id uuid)
language sql stable security definer set search_path = '' as $$
  select i.id, i.partnership_id from app.invitation i
  where i.code_hash = hash and i.expires_at > guard.now() and i.partnership_id in (select guard.my_work_partnerships())
$$;

-- A file without anybody assigned that the viewer has begun in this transaction, or of somebody whose file they work in: they may assign themself.
create function guard.unassigned_by_me(guidance uuid) returns setof uuid
language sql stable security definer set search_path = '' as $$
  select g.id from app.guidance g join app.young_person y on y.id = g.young_person_id
  where g.id = guidance and not exists (select from app.assignment a where a.guidance_id = g.id)
    and ((y.created_by = guard.person() and y.created_at = guard.now()) or y.id in (select guard.my_young_people()))
    and g.organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator']))
$$;

-- Young people of whom the viewer may begin a guidance: those of their files, and whom they have just added.
create function guard.my_beginners() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select guard.my_young_people()
    union
    select y.id from app.young_person y where y.created_by = guard.person() and y.created_at = guard.now()
  $$;

-- The organisations whose places and people a young person meets: that of their guidance and the two of its partnership.
create function guard.young_organisations() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select o.id from app.guidance g left join app.partnership p on p.id = g.partnership_id,
      lateral (values (g.organisation_id), (p.youth_organisation_id), (p.school_organisation_id)) o (id)
    where g.young_person_id = guard.young() and o.id is not null
  $$;

-- The youth workers of a young person: the only ones whose presence they see.
create function guard.young_workers() returns setof uuid language sql stable security definer set search_path = ''
  as $$ select a.person_id from guard.assigned_today a where a.young_person_id = guard.young() $$;

-- Pupils of whom the viewer may write under a consent that reaches them, by the partnership it is for.
create function guard.my_consented_pupils() returns table (consent_id uuid, pupil_id uuid, partnership_id uuid)
language sql stable security definer set search_path = '' as $$
  select c.id, l.pupil_id, c.partnership_id from app.consent c join guard.link_today l on l.young_person_id = c.young_person_id
  where c.id in (select guard.my_received_consents())
$$;
