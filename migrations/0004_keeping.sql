-- Drafts, the audit log, the doors of an example.

create table app.draft (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  key text not null check (length(key) between 1 and 200),
  sealed_text bytea not null,
  kept_at timestamptz not null,
  unique (person_id, key)
);

create table app.audit (
  id uuid primary key,
  organisation_id uuid not null references app.organisation (id), -- whose privacy officer reads it
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('person', 'young', 'guardian', 'system')),
  actor_id uuid, -- person, young person or guardian
  action text not null check (length(action) <= 60),
  file bytea -- the file as a keyed pseudonym
);
create index audit_organisation on app.audit (organisation_id, at);
create index audit_file on app.audit (file, at) where file is not null;

create table app.example_door (
  person_id uuid primary key references app.person (id),
  place int not null
);
