-- People, organisations, partnerships, calendar and roster.
-- Periods are two timestamptz: from_at (inclusive) and until_at (exclusive, null = open). No default makes a time or an id.

create table app.installation (
  one boolean primary key check (one),
  example boolean not null,
  made_at timestamptz not null
);

create table app.organisation (
  id uuid primary key,
  kind text not null check (kind in ('youth_work', 'school', 'care_partner')),
  name text not null check (length(name) between 1 and 200),
  code text check (length(code) <= 20),
  created_at timestamptz not null
);

-- A school has one or more locations; a youth-work organisation may name its own buildings.
create table app.location (
  id uuid primary key,
  organisation_id uuid not null references app.organisation (id),
  name text not null check (length(name) between 1 and 200),
  code text check (length(code) <= 20),
  unique (id, organisation_id)
);

create table app.person (
  id uuid primary key,
  user_id text unique,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  lang text check (lang in ('nl', 'en')),
  created_at timestamptz not null
);
create unique index person_email on app.person (lower(email));

create table app.school_class (
  id uuid primary key,
  organisation_id uuid not null,
  location_id uuid not null,
  school_year int not null check (school_year between 2000 and 2100), -- the year in which it starts
  name text not null check (length(name) between 1 and 60),
  level text check (level in ('pro', 'vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'vso', 'isk')),
  level_two text check (level_two in ('pro', 'vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'havo', 'vwo', 'vso', 'isk')),
  year int check (year between 1 and 6),
  foreign key (location_id, organisation_id) references app.location (id, organisation_id),
  unique (id, organisation_id),
  unique (location_id, school_year, name)
);

-- One role of one person, as a period. Scope: years (care coordinator), class_id (a mentorship or a class taught).
create table app.membership (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  organisation_id uuid not null references app.organisation (id),
  location_id uuid,
  role text not null check (role in ('youth_worker', 'youth_work_coordinator', 'care_coordinator', 'mentor', 'teacher', 'caretaker',
    'school_management', 'support_manager', 'care_team', 'parent_child_adviser', 'privacy_officer', 'safeguarding_lead', 'administrator')),
  class_id uuid,
  years int[] check (years <@ array[1, 2, 3, 4, 5, 6]),
  days int[] check (days <@ array[1, 2, 3, 4, 5, 6, 7]), -- ISO weekdays somebody works
  neighbourhood text check (length(neighbourhood) <= 120),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  foreign key (location_id, organisation_id) references app.location (id, organisation_id),
  foreign key (class_id, organisation_id) references app.school_class (id, organisation_id),
  unique (id, organisation_id)
);
create index membership_person on app.membership (person_id);
create index membership_organisation on app.membership (organisation_id, role);
create index membership_class on app.membership (class_id) where class_id is not null;

create table app.member_invite (
  id uuid primary key,
  organisation_id uuid not null references app.organisation (id),
  location_id uuid,
  name text not null check (length(name) between 1 and 200),
  email text not null check (length(email) between 3 and 320),
  role text not null,
  class_id uuid,
  years int[],
  token_hash bytea not null unique,
  invited_by uuid references app.person (id),
  invited_at timestamptz not null,
  expires_at timestamptz not null,
  accepted_at timestamptz,
  withdrawn_at timestamptz,
  foreign key (location_id, organisation_id) references app.location (id, organisation_id),
  foreign key (class_id, organisation_id) references app.school_class (id, organisation_id)
);
create index member_invite_organisation on app.member_invite (organisation_id);

create table app.school_year (
  id uuid primary key,
  organisation_id uuid not null,
  location_id uuid not null,
  starts_on date not null,
  ends_on date not null check (ends_on > starts_on),
  foreign key (location_id, organisation_id) references app.location (id, organisation_id),
  unique (location_id, starts_on)
);
create table app.holiday (
  id uuid primary key,
  organisation_id uuid not null,
  location_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  foreign key (location_id, organisation_id) references app.location (id, organisation_id)
);
create index holiday_location on app.holiday (location_id, starts_on);

create table app.partnership (
  id uuid primary key,
  youth_organisation_id uuid not null references app.organisation (id),
  school_organisation_id uuid not null,
  location_id uuid not null,
  proposed_by_organisation_id uuid not null references app.organisation (id),
  proposed_by uuid not null references app.person (id),
  proposed_at timestamptz not null,
  accepted_by uuid references app.person (id),
  accepted_at timestamptz,
  declined_at timestamptz,
  ended_at timestamptz,
  since date not null,
  room text check (length(room) <= 120),
  foreign key (location_id, school_organisation_id) references app.location (id, organisation_id)
);
create index partnership_youth on app.partnership (youth_organisation_id);
create index partnership_school on app.partnership (school_organisation_id, location_id);

create table app.partnership_type (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  type text not null check (type in ('with_school', 'in_school')),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  set_by uuid not null references app.person (id)
);
create index partnership_type_partnership on app.partnership_type (partnership_id);

-- The youth workers named in a partnership. days: ISO weekdays in this partnership.
create table app.partnership_worker (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  person_id uuid not null references app.person (id),
  days int[] check (days <@ array[1, 2, 3, 4, 5, 6, 7]),
  stand_in boolean not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at)
);
create index partnership_worker_partnership on app.partnership_worker (partnership_id);
create index partnership_worker_person on app.partnership_worker (person_id);

create table app.contact_person (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  person_id uuid not null references app.person (id),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at)
);
create index contact_person_partnership on app.contact_person (partnership_id);
create index contact_person_person on app.contact_person (person_id);

-- Weekly presence of a youth worker in a partnership, and single days off (absence with from/until).
create table app.presence (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  organisation_id uuid not null references app.organisation (id),
  person_id uuid not null references app.person (id),
  weekday int not null check (weekday between 1 and 7),
  from_time time not null,
  until_time time not null check (until_time > from_time),
  place text not null check (length(place) between 1 and 120),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at)
);
create index presence_partnership on app.presence (partnership_id);
create table app.absence (
  id uuid primary key,
  organisation_id uuid not null references app.organisation (id),
  person_id uuid not null references app.person (id),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  noted_by uuid not null references app.person (id)
);
create index absence_person on app.absence (person_id);

-- A place in a school's roster. Names are kept whole; sort_key is made by the model (no accents, lower case, surname first).
create table app.pupil (
  id uuid primary key,
  organisation_id uuid not null,
  location_id uuid not null,
  given_name text not null check (length(given_name) between 1 and 200),
  prefix text check (length(prefix) <= 40),
  surname text not null check (length(surname) <= 200),
  sort_key text collate "C" not null,
  birth_date date,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  foreign key (location_id, organisation_id) references app.location (id, organisation_id),
  unique (id, organisation_id)
);
create index pupil_location on app.pupil (location_id, sort_key);

create table app.enrolment (
  id uuid primary key,
  organisation_id uuid not null,
  pupil_id uuid not null,
  class_id uuid not null,
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  foreign key (pupil_id, organisation_id) references app.pupil (id, organisation_id),
  foreign key (class_id, organisation_id) references app.school_class (id, organisation_id)
);
create index enrolment_pupil on app.enrolment (pupil_id);
create index enrolment_class on app.enrolment (class_id);
