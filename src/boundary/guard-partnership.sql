-- Partnerships and their beginning: contact lines in steps, whom to propose to, bringing in an organisation, and setting up.

-- How often the staff of each role was in contact with youth work in the last six complete school weeks, in four steps: 0 silent,
-- 1 now and then, 2 often, 3 very often. Counted only from what they did themselves; nothing but role and step comes out.
create function guard.line_contact(partnership uuid) returns table (role text, step int)
language sql stable security definer set search_path = '' as $$
  with p as (
    select x.id, x.location_id, x.school_organisation_id from app.partnership x
    where x.id = partnership and (x.id in (select guard.my_partnerships()) or x.id in (select guard.my_managed_partnerships()))
  ), week as (
    select monday::date as starts_on from p, generate_series(date_trunc('week', guard.today()::timestamp) - interval '1 week',
      date_trunc('week', guard.today()::timestamp) - interval '20 weeks', interval '-1 week') monday
    where exists (select from generate_series(0, 4) d where not exists (select from app.holiday h
      where h.location_id = p.location_id and monday::date + d between h.starts_on and h.ends_on))
    order by monday desc limit 6
  ), done as (
    select r.written_by as person_id, r.sent_at as at from p join app.referral r on r.partnership_id = p.id where r.sent_at is not null
    union all
    select i.made_by, i.made_at from p join app.invitation i on i.partnership_id = p.id
    union all
    select e.written_by, e.written_at from p join app.school_entry e on e.partnership_id = p.id where e.taken_out_at is null
    union all
    select a.made_by, a.made_at from p join app.arrangement a on a.partnership_id = p.id
  ), counted as (
    select d.person_id, count(*) as times from done d
    where date_trunc('week', d.at at time zone 'Europe/Amsterdam')::date in (select w.starts_on from week w)
    group by d.person_id
  ), holder as (
    select distinct m.role, m.person_id from p join guard.membership_today m on m.organisation_id = p.school_organisation_id
      and (m.location_id is null or m.location_id = p.location_id)
    -- What a mentor does is counted with the mentors, though every mentor is a teacher too.
    where not (m.role = 'teacher' and exists (select from guard.membership_today o
      where o.person_id = m.person_id and o.organisation_id = m.organisation_id and o.role = 'mentor'))
    union
    select 'contact_person', c.person_id from guard.contact_person_today c join p on p.id = c.partnership_id
  )
  select h.role, case when sum(c.times) is null then 0 when sum(c.times) < 3 then 1 when sum(c.times) < 9 then 2 else 3 end
  from holder h left join counted c on c.person_id = h.person_id group by h.role
$$;

-- Whom the viewer may propose a partnership to: organisations by name and place, nothing of their people. Only for who may propose.
create function guard.possible_partners() returns table (organisation_id uuid, organisation_name text, kind text, location_id uuid, location_name text)
language sql stable security definer set search_path = '' as $$
  select o.id, o.name, o.kind, l.id, l.name from app.organisation o left join app.location l on l.organisation_id = o.id and o.kind = 'school'
  where (o.kind = 'school' and l.id is not null and exists (select from guard.membership_today m join app.organisation mine on mine.id = m.organisation_id
      where m.person_id = guard.person() and mine.kind = 'youth_work' and m.role in ('administrator', 'youth_work_coordinator')))
    or (o.kind = 'youth_work' and exists (select from guard.membership_today m join app.organisation mine on mine.id = m.organisation_id
      where m.person_id = guard.person() and mine.kind = 'school' and m.role in ('administrator', 'school_management')))
  order by o.name, l.name
$$;

-- Brings in an organisation that is not in Schakel yet, with an open invitation for its first administrator. Only for who may
-- propose a partnership to one of its kind; the new organisation has nobody until its administrator accepts. False when not allowed.
create function guard.bring_in(organisation uuid, kind text, name text, location uuid, location_name text,
  invite uuid, administrator text, address text, hash bytea, expires timestamptz) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from guard.membership_today m join app.organisation o on o.id = m.organisation_id where m.person_id = guard.person()
    and ((o.kind = 'youth_work' and bring_in.kind = 'school' and m.role in ('administrator', 'youth_work_coordinator'))
      or (o.kind = 'school' and bring_in.kind = 'youth_work' and m.role in ('administrator', 'school_management')))) then
    return false;
  end if;
  insert into app.organisation (id, kind, name, created_at) values (organisation, bring_in.kind, bring_in.name, guard.now());
  if location is not null then
    insert into app.location (id, organisation_id, name) values (location, organisation, location_name);
  end if;
  insert into app.member_invite (id, organisation_id, name, email, role, token_hash, invited_by, invited_at, expires_at)
    values (invite, organisation, administrator, address, 'administrator', hash, guard.person(), guard.now(), expires);
  return true;
end $$;

-- May somebody set up this installation: only while there is nobody in it and it was not made as anything.
create function guard.is_empty() returns boolean language sql stable security definer set search_path = ''
  as $$ select not exists (select from app.person) and not exists (select from app.installation) $$;

-- Makes the installation its own: the first organisation and its first administrator. False when there is anybody already.
create function guard.set_up(organisation uuid, kind text, name text, location uuid, location_name text, person uuid, user_id text, account_id text,
  membership uuid, person_name text, address text, password_hash text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform pg_advisory_xact_lock(7305072);
  if not guard.is_empty() then
    return false;
  end if;
  insert into app.installation (one, example, made_at) values (true, false, guard.now());
  insert into app.organisation (id, kind, name, created_at) values (organisation, set_up.kind, set_up.name, guard.now());
  if location is not null then
    insert into app.location (id, organisation_id, name) values (location, organisation, location_name);
  end if;
  perform guard.add_account(person, user_id, account_id, person_name, address, password_hash);
  insert into app.membership (id, person_id, organisation_id, role, from_at) values (membership, person, organisation, 'administrator', guard.now());
  return true;
end $$;
