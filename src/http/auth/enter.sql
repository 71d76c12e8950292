-- What the application may ask of sign-in, as functions of schakel_guard. Times come from schakel.now, ids and tokens from the caller.

create function guard.session() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('schakel.session', true), '') $$;

-- Begins a transaction as whoever a session token belongs to. Returns null for a token that never was or is over for long.
--   state 'open': the person of guard.person_json, with session {id, locked, handedOver}
--   state 'ended': {state, personId} of a session that was over less than a day ago
-- An open session counts as used; a locked one does not, so that it stays locked.
create function guard.enter_session(with_token text, idle interval) returns jsonb
language plpgsql security definer set search_path = '' as $$
declare
  s auth.session;
  person uuid;
  locked boolean;
begin
  select * into s from auth.session x where x.token = with_token;
  if not found or s."expiresAt" <= guard.now() then
    return (select jsonb_build_object('state', 'ended', 'personId', p.id)
      from (select s."userId", s."expiresAt" where s.token is not null
        union all
        select e."userId", e."expiresAt" from auth.ended_session e where e.token_hash = sha256(convert_to(with_token, 'UTF8'))) ended
      join app.person p on p.user_id = ended."userId"
      where ended."expiresAt" > guard.now() - interval '1 day' limit 1);
  end if;
  select p.id into person from app.person p where p.user_id = s."userId";
  if person is null then
    return null;
  end if;
  locked := s.locked_at is not null or s.last_active_at <= guard.now() - idle;
  if not locked and s.last_active_at < guard.now() - interval '1 minute' then
    update auth.session x set last_active_at = guard.now() where x.id = s.id;
  end if;
  perform set_config('schakel.session', s.id, true);
  if s.handed_over is null then
    perform set_config('schakel.person', person::text, true);
  end if;
  return guard.person_json(person) || jsonb_build_object('state', 'open',
    'session', jsonb_build_object('id', s.id, 'locked', locked, 'handedOver', s.handed_over),
    'drafts', (select coalesce(jsonb_agg(d.kept order by d.at desc), '[]') from (
      select jsonb_build_object('id', t.id, 'key', t.key, 'sealed', encode(t.sealed_text, 'base64'), 'keptAt', t.kept_at) as kept, t.kept_at as at
      from app.draft t where t.person_id = person and s.handed_over is null and t.kept_at > guard.now() - interval '30 days'
      order by t.kept_at desc limit 20) d));
end $$;

-- ── The viewer's own sessions ─────────────────────────────────────────────────────────────────────────────────────

create function guard.my_user() returns text language sql stable security definer set search_path = ''
  as $$ select p.user_id from app.person p where p.id = guard.person() $$;

create function guard.lock_session() returns void language sql security definer set search_path = ''
  as $$ update auth.session s set locked_at = coalesce(s.locked_at, guard.now()) where s.id = guard.session() $$;

-- Hands the phone to a young person: until the worker takes it back, this session opens only what is for the two together.
create function guard.hand_over(young uuid, purpose text, back text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if young not in (select guard.my_young_people()) then
    return false;
  end if;
  update auth.session s set handed_over = jsonb_build_object('youngPersonId', young, 'purpose', purpose, 'back', back)
    where s.id = guard.session() and s.handed_over is null;
  return found;
end $$;

create function guard.my_sessions() returns table (id text, begun_at timestamptz, last_active_at timestamptz, user_agent text, this_one boolean)
language sql stable security definer set search_path = '' as $$
  select s.id, s."createdAt", s.last_active_at, s."userAgent", s.id = guard.session()
  from auth.session s where s."userId" = guard.my_user() and s."expiresAt" > guard.now()
  order by s.id = guard.session() desc nulls last, s.last_active_at desc
$$;

create function guard.end_session(session text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  delete from auth.session s where s.id = session and s."userId" = guard.my_user();
  return found;
end $$;

-- Ends the viewer's sessions on every device but this one. Returns how many.
create function guard.end_other_sessions() returns int
language plpgsql security definer set search_path = '' as $$
declare
  ended int;
begin
  delete from auth.session s where s."userId" = guard.my_user() and s.id is distinct from guard.session();
  get diagnostics ended = row_count;
  return ended;
end $$;

-- ── Invitations ───────────────────────────────────────────────────────────────────────────────────────────────────

create view guard.open_invite as
  select i.*, o.name as organisation_name, o.kind as organisation_kind, l.name as location_name, c.name as class_name
  from app.member_invite i
  join app.organisation o on o.id = i.organisation_id
  left join app.location l on l.id = i.location_id
  left join app.school_class c on c.id = i.class_id
  where i.accepted_at is null and i.withdrawn_at is null and i.expires_at > guard.now();

create function guard.invite_json(i guard.open_invite) returns jsonb language sql stable security definer set search_path = ''
  as $$ select jsonb_build_object('id', i.id, 'name', i.name, 'email', i.email, 'role', i.role, 'organisationName', i.organisation_name,
    'locationName', i.location_name, 'className', i.class_name, 'expiresAt', i.expires_at,
    'hasAccount', exists (select from app.person p where lower(p.email) = lower(i.email))) $$;

-- Whoever holds the link of an invitation sees what it is for.
create function guard.read_invite(hash bytea) returns jsonb language sql stable security definer set search_path = ''
  as $$ select guard.invite_json(i) from guard.open_invite i where i.token_hash = hash $$;

-- Invitations to the viewer's own address.
create function guard.my_invites() returns setof jsonb language sql stable security definer set search_path = ''
  as $$ select guard.invite_json(i) from guard.open_invite i join app.person p on p.id = guard.person()
    where lower(i.email) = lower(p.email) order by i.invited_at, i.id $$;

-- Begins the role that an open invitation gives, for the person of its address. False when it is open no more, or for somebody else.
create function guard.begin_membership(invite uuid, membership uuid, person uuid) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  perform from app.member_invite i where i.id = invite for update;
  insert into app.membership (id, person_id, organisation_id, location_id, role, class_id, years, from_at)
    select membership, p.id, i.organisation_id, i.location_id, i.role, i.class_id, i.years, guard.now()
    from guard.open_invite i join app.person p on lower(p.email) = lower(i.email)
    where i.id = invite and p.id = person;
  if not found then
    return false;
  end if;
  update app.member_invite i set accepted_at = guard.now() where i.id = invite;
  return true;
end $$;

create function guard.accept_invite(invite uuid, membership uuid) returns boolean language sql security definer set search_path = ''
  as $$ select guard.begin_membership(invite, membership, guard.person()) $$;

-- Makes a person with an account: what they sign in with. They can do nothing until a role begins. The caller hashes the password.
create function guard.add_account(person uuid, user_id text, account_id text, person_name text, address text, password_hash text) returns void
language plpgsql security definer set search_path = '' as $$
begin
  insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
    values (user_id, person_name, lower(address), true, guard.now(), guard.now());
  insert into auth.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
    values (account_id, user_id, 'credential', user_id, password_hash, guard.now(), guard.now());
  insert into app.person (id, user_id, name, email, created_at) values (person, user_id, person_name, address, guard.now());
end $$;

-- Accepts an invitation by its link, for somebody without an account. False when it is open no more, or the address has one.
create function guard.accept_invite_new(hash bytea, person uuid, user_id text, account_id text, membership uuid, person_name text, password_hash text)
returns boolean language plpgsql security definer set search_path = '' as $$
declare
  invite uuid;
  address text;
begin
  select i.id, i.email into invite, address from guard.open_invite i where i.token_hash = hash;
  if invite is null or exists (select from app.person p where lower(p.email) = lower(address)) then
    return false;
  end if;
  perform guard.add_account(person, user_id, account_id, person_name, address, password_hash);
  return guard.begin_membership(invite, membership, person);
end $$;

-- ── The example ───────────────────────────────────────────────────────────────────────────────────────────────────

-- The people whose door stands open, in a database that was made as an example. Nobody in any other.
create function guard.example_doors() returns table (person_id uuid, name text, role text, class_name text,
  organisation_id uuid, organisation_name text, organisation_kind text, partnership_type text, place int)
language sql stable security definer set search_path = '' as $$
  select p.id, p.name, m.role, c.name, o.id, o.name, o.kind,
    (select min(t.type) from guard.partnership_today t where t.school_organisation_id = o.id), d.place
  from app.installation t
  join app.example_door d on t.example
  join app.person p on p.id = d.person_id
  join lateral (select m.* from guard.membership_today m where m.person_id = p.id order by m.from_at, m.id limit 1) m on true
  join app.organisation o on o.id = m.organisation_id
  left join app.school_class c on c.id = m.class_id
  order by d.place
$$;

-- Signs somebody in by their open door, without a password. False for everybody who has none.
create function guard.enter_by_door(person uuid, new_user text, session text, with_token text, until timestamptz, agent text) returns boolean
language plpgsql security definer set search_path = '' as $$
declare
  p app.person;
begin
  select x.* into p from app.person x where x.id = person and x.id in (select d.person_id from guard.example_doors() d) for update;
  if p.id is null then
    return false;
  end if;
  if p.user_id is null then
    insert into auth."user" (id, name, email, "emailVerified", "createdAt", "updatedAt")
      values (new_user, p.name, lower(p.email), true, guard.now(), guard.now());
    update app.person x set user_id = new_user where x.id = person;
    p.user_id := new_user;
  end if;
  insert into auth.session (id, token, "userId", "expiresAt", "userAgent", "createdAt", "updatedAt", last_active_at)
    values (session, with_token, p.user_id, until, agent, guard.now(), guard.now(), guard.now());
  return true;
end $$;

-- Opens a locked or handed-over screen of somebody with an open door: one button in the example.
create function guard.unlock_by_door(with_token text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  update auth.session s set locked_at = null, handed_over = null, last_active_at = guard.now()
  from app.person p
  where s.token = with_token and s."expiresAt" > guard.now() and p.user_id = s."userId"
    and p.id in (select d.person_id from guard.example_doors() d);
  return found;
end $$;
