-- What consents and shares ask of the boundary beside the rules of today in guard-today.sql.

-- With whom a young person of the viewer could share: staff of a partnership of their file who work with them today, by role.
-- Nobody who is excluded. Without a place in the roster only its care coordinators and its contact person.
create function guard.possible_recipients(young uuid, partnership uuid) returns table (person_id uuid, role text)
language sql stable security definer set search_path = '' as $$
  with p as (
    select t.*, exists (select from guard.link_today l where l.young_person_id = young and l.location_id = t.location_id) as linked
    from guard.partnership_today t join app.young_person y on y.id = young and y.organisation_id = t.youth_organisation_id
    where t.id = partnership and young in (select guard.my_young_people())
      and (exists (select from guard.link_today l where l.young_person_id = young and l.location_id = t.location_id)
        or exists (select from app.guidance g where g.young_person_id = young and g.partnership_id = t.id))
  ), possible as (
    select w.person_id, w.role from p join guard.link_today l on l.young_person_id = young and l.location_id = p.location_id
      join guard.works_with_pupil w on w.pupil_id = l.pupil_id
    union
    select c.person_id, 'contact_person' from p join guard.contact_person_today c on c.partnership_id = p.id
    union
    select m.person_id, 'care_coordinator' from p join guard.membership_today m on m.role = 'care_coordinator'
      and m.organisation_id = p.school_organisation_id and (m.location_id is null or m.location_id = p.location_id)
    where not exists (select from app.pupil_link l where l.young_person_id = young and guard.holds(l.from_at, l.until_at))
  )
  select x.person_id, x.role from possible x
  where not exists (select from guard.excluded_today e where e.young_person_id = young and e.person_id = x.person_id)
$$;

-- What is shared with the viewer about a pupil they work with, through the link that is kept on youth work's side.
create function guard.received_of_pupil(pupil uuid) returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select s.id from app.share s join app.consent c on c.id = s.consent_id
    join guard.link_today l on l.young_person_id = c.young_person_id and l.pupil_id = pupil
    where s.id in (select guard.my_received_shares()) and pupil in (select guard.my_pupils())
  $$;

-- Organisations that a guardian reads the name of: the two sides of the one consent they were asked for.
create function guard.asked_organisations() returns setof uuid language sql stable security definer set search_path = ''
  as $$
    select o.id from app.consent c left join app.partnership p on p.id = c.partnership_id,
      lateral (values (c.organisation_id), (p.school_organisation_id)) o (id)
    where c.id = guard.asked_consent() and o.id is not null
  $$;

-- Ends every share under a consent that no longer runs, also those given from a guidance that the viewer does not work in: all at
-- once, by whoever may answer it. Returns how many.
create function guard.take_back_all(of_consent uuid, by_whom text) returns int
language plpgsql security definer set search_path = '' as $$
declare
  ended int;
begin
  if guard.consent_runs(of_consent) or not exists (select from app.consent c where c.id = of_consent
      and (c.id = guard.asked_consent() or c.young_person_id in (select guard.my_young_people()))) then
    return 0;
  end if;
  update app.share s set ended_at = guard.now(), ended_by = by_whom where s.consent_id = of_consent and s.ended_at is null;
  get diagnostics ended = row_count;
  return ended;
end $$;
