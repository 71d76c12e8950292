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
