-- owner: schakel_auth
-- Sign-in: the tables of Better Auth 1.7 under its own names, and what Schakel adds to them (the columns with an underscore).
-- The application's role reads none of this; the few questions it has, it asks of functions in src/http/auth/enter.sql.

create table auth."user" (
  id text primary key,
  name text not null,
  email text not null unique, -- in lower case
  "emailVerified" boolean not null,
  image text,
  "twoFactorEnabled" boolean,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);

create table auth.session (
  id text primary key,
  token text not null unique,
  "userId" text not null references auth."user" (id) on delete cascade,
  "expiresAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null,
  last_active_at timestamptz not null,
  locked_at timestamptz, -- locked by hand; a screen left alone locks by last_active_at
  handed_over jsonb -- youngPersonId, purpose and the page to come back to, while a young person holds the phone
);
create index session_of_user on auth.session ("userId");

create table auth.account (
  id text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index account_of_user on auth.account ("userId");

create table auth.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null,
  "updatedAt" timestamptz not null
);
create index verification_identifier on auth.verification (identifier);

create table auth."twoFactor" (
  id text primary key,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index two_factor_of_user on auth."twoFactor" ("userId");
create index two_factor_secret on auth."twoFactor" (secret);

create table auth.passkey (
  id text primary key,
  name text,
  "publicKey" text not null,
  "userId" text not null references auth."user" (id) on delete cascade,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamptz,
  aaguid text
);
create index passkey_of_user on auth.passkey ("userId");
create index passkey_credential on auth.passkey ("credentialID");

create table auth."rateLimit" (
  id text primary key,
  key text not null unique,
  count integer not null,
  "lastRequest" bigint not null -- milliseconds since 1970
);

-- Wrong passwords in a row, by a keyed hash of the e-mail address: an address that nobody has counts the same way.
create table auth.lockout (
  address bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  locked_until timestamptz,
  happened_at timestamptz -- the last lock-out, until its person was told
);

-- A session that is over, so that a form still sent with it comes back to its writer.
create table auth.ended_session (
  token_hash bytea primary key,
  "userId" text not null references auth."user" (id) on delete cascade,
  "expiresAt" timestamptz not null
);
create function auth.remember_ended() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  insert into auth.ended_session (token_hash, "userId", "expiresAt")
    select sha256(convert_to(old.token, 'UTF8')), old."userId", old."expiresAt"
    where exists (select from auth."user" u where u.id = old."userId")
    on conflict do nothing;
  return null;
end $$;
create trigger remember_ended after delete on auth.session for each row execute function auth.remember_ended();
revoke execute on function auth.remember_ended() from public;

grant usage on schema auth to schakel_guard;
grant select, insert, delete on auth.session to schakel_guard;
grant update (last_active_at, locked_at, handed_over) on auth.session to schakel_guard;
grant select on auth.ended_session to schakel_guard;
grant select, insert on auth."user" to schakel_guard;
grant insert on auth.account to schakel_guard;
