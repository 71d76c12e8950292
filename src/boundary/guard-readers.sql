-- Who will read what is written here, the declared ways across, and a beginning.

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
