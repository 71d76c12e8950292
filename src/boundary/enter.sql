-- Begins a transaction's work as somebody: sets the viewer and returns what every page needs of them, in one round trip.

create function guard.person_json(id uuid) returns jsonb
language sql stable security definer set search_path = '' as $$
  select jsonb_build_object('kind', 'person', 'personId', p.id, 'name', p.name, 'email', p.email, 'lang', p.lang,
    'memberships', coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'organisationId', m.organisation_id, 'organisationName', o.name,
        'organisationKind', o.kind, 'locationId', m.location_id, 'role', m.role, 'classId', m.class_id, 'className', c.name, 'years', m.years) order by m.from_at, m.id)
      from guard.membership_today m join app.organisation o on o.id = m.organisation_id left join app.school_class c on c.id = m.class_id
      where m.person_id = p.id), '[]'),
    'contactFor', coalesce((select jsonb_agg(distinct c.partnership_id) from guard.contact_person_today c where c.person_id = p.id), '[]'),
    'worksIn', coalesce((select jsonb_agg(distinct w.partnership_id) from guard.partnership_worker_today w where w.person_id = p.id), '[]'))
  from app.person p where p.id = person_json.id
$$;

create function guard.enter_person(person uuid) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('schakel.person', person::text, true);
  return guard.person_json(person);
end $$;

create function guard.enter_young(young uuid, pseudonym bytea) returns jsonb
language plpgsql security definer set search_path = '' as $$
begin
  perform set_config('schakel.young', young::text, true);
  perform set_config('schakel.file', encode(pseudonym, 'hex'), true);
  return (select jsonb_build_object('kind', 'young', 'youngPersonId', y.id, 'name', y.name) from app.young_person y where y.id = young);
end $$;

-- A guardian's link opens one consent, until the link's own end or the consent's; at 18 a guardian's part is over.
create function guard.enter_guardian(hash bytea) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  found jsonb;
begin
  select jsonb_build_object('kind', 'guardian', 'guardianId', g.id, 'consentId', a.consent_id, 'name', g.name, 'askId', a.id, 'toldOnly', a.told_only) into found
  from app.guardian_ask a join app.guardian g on g.id = a.guardian_id join app.consent c on c.id = a.consent_id
  left join app.young_person_private v on v.young_person_id = c.young_person_id
  where a.token_hash = hash and a.expires_at > guard.now() and c.until_at > guard.now() and g.ended_at is null and not g.must_not_see
    and guard.age(v.birth_date, guard.today()) < 18;
  if found is not null then
    perform set_config('schakel.guardian', found ->> 'guardianId', true);
    perform set_config('schakel.consent', found ->> 'consentId', true);
  end if;
  return found;
end $$;
