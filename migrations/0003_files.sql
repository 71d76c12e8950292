-- Young people, referrals, guidance, consent, shares. Columns named sealed_* hold AES-256-GCM text under the key of their file.

create table app.young_person (
  id uuid primary key,
  organisation_id uuid not null references app.organisation (id),
  name text not null check (length(name) between 1 and 200),
  sort_key text collate "C" not null,
  created_by uuid not null references app.person (id),
  created_at timestamptz not null,
  unique (id, organisation_id)
);
create index young_person_organisation on app.young_person (organisation_id, sort_key);

-- Apart from the name, so that who may see a name sees no more than that.
create table app.young_person_private (
  young_person_id uuid primary key,
  organisation_id uuid not null,
  birth_date date,
  pronoun text check (pronoun in ('she', 'he', 'they')),
  phone text check (length(phone) <= 40),
  email text check (length(email) <= 320),
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id)
);

create table app.pupil_link (
  id uuid primary key,
  organisation_id uuid not null,
  young_person_id uuid not null,
  pupil_id uuid not null references app.pupil (id),
  how text not null check (how in ('asked', 'referral')),
  linked_by uuid not null references app.person (id),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id)
);
create index pupil_link_young on app.pupil_link (young_person_id);
create index pupil_link_pupil on app.pupil_link (pupil_id);

create table app.link_try (
  id uuid primary key,
  person_id uuid not null references app.person (id),
  at timestamptz not null,
  found boolean not null
);
create index link_try_person on app.link_try (person_id, at);

create table app.guardian (
  id uuid primary key,
  organisation_id uuid not null,
  young_person_id uuid not null,
  kind text not null check (kind in ('parent', 'legal_guardian', 'certified_institution', 'carer')),
  name text not null check (length(name) between 1 and 200),
  worker_name text check (length(worker_name) <= 200), -- of a certified institution
  email text check (length(email) <= 320),
  phone text check (length(phone) <= 40),
  has_say boolean not null check (not has_say or kind <> 'carer'),
  may_be_contacted boolean not null,
  must_not_see boolean not null,
  disagrees boolean not null,
  created_at timestamptz not null,
  ended_at timestamptz,
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id),
  unique (id, organisation_id)
);
create index guardian_young on app.guardian (young_person_id);

-- Nobody but the assigned sees that a colleague is excluded.
create table app.exclusion (
  id uuid primary key,
  organisation_id uuid not null,
  young_person_id uuid not null,
  person_id uuid not null references app.person (id),
  set_by uuid not null references app.person (id),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id)
);
create index exclusion_young on app.exclusion (young_person_id);
create index exclusion_person on app.exclusion (person_id);

-- A code without a name: its maker sees that it was given, never whether it was used.
create table app.invitation (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  made_by uuid not null references app.person (id),
  code_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null
);
create index invitation_maker on app.invitation (made_by, made_at);
create table app.invitation_use (
  id uuid primary key,
  organisation_id uuid not null,
  young_person_id uuid not null,
  invitation_id uuid not null references app.invitation (id),
  used_at timestamptz not null,
  used_by uuid not null references app.person (id),
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id)
);
create index invitation_use_young on app.invitation_use (young_person_id);

create table app.referral (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  youth_organisation_id uuid not null references app.organisation (id),
  school_organisation_id uuid not null,
  pupil_id uuid not null,
  about_name text not null check (length(about_name) between 1 and 400), -- as its writer names the pupil: youth work sees no roster before it accepts
  about_class text check (length(about_class) <= 60),
  written_by uuid not null references app.person (id),
  written_at timestamptz not null,
  sealed_seen bytea not null,
  sealed_goes_well bytea not null,
  sealed_wish bytea,
  domains text[] not null check (domains <@ array['young_person', 'home', 'peer_group', 'school', 'neighbourhood']),
  knows text not null check (knows in ('wants', 'doubts', 'not_yet')),
  version int not null,
  sent_at timestamptz, -- null: a draft that only its writer sees
  consent_until timestamptz,
  stage text not null check (stage in ('draft', 'received', 'in_contact', 'guidance', 'ended')),
  in_contact_at timestamptz,
  guidance_at timestamptz,
  ended_at timestamptz,
  ending text check (ending in ('done', 'declined', 'withdrawn')),
  asked_back_at timestamptz, -- youth work waits for an answer of the school
  handled_by uuid references app.person (id),
  foreign key (pupil_id, school_organisation_id) references app.pupil (id, organisation_id)
);
create index referral_partnership on app.referral (partnership_id, stage);
create index referral_pupil on app.referral (pupil_id);
create index referral_writer on app.referral (written_by);

-- Who said yes to the school giving the name.
create table app.referral_yes (
  id uuid primary key,
  referral_id uuid not null references app.referral (id),
  who text not null check (who in ('young', 'guardian')),
  guardian_name text check (length(guardian_name) <= 200),
  how text not null check (how in ('spoken', 'message', 'paper')),
  sealed_message bytea,
  said_on date not null,
  noted_by uuid not null references app.person (id),
  noted_at timestamptz not null,
  withdrawn_at timestamptz
);
create index referral_yes_referral on app.referral_yes (referral_id);

create table app.referral_event (
  id uuid primary key,
  referral_id uuid not null references app.referral (id),
  kind text not null check (kind in ('sent', 'amended', 'withdrawn', 'asked_back', 'answered', 'declined', 'passed_on', 'in_contact', 'guidance', 'ended')),
  at timestamptz not null,
  by uuid not null references app.person (id),
  to_person uuid references app.person (id),
  reason text check (reason in ('full', 'not_our_work', 'other_help_first', 'does_not_want')),
  sealed_text bytea -- what was asked or answered; for 'amended' the text as it was
);
create index referral_event_referral on app.referral_event (referral_id, at);

-- Youth work's own side of a referral.
create table app.referral_file (
  referral_id uuid primary key references app.referral (id),
  organisation_id uuid not null,
  young_person_id uuid not null,
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id)
);
create index referral_file_young on app.referral_file (young_person_id);

create table app.arrangement (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  referral_id uuid not null references app.referral (id),
  pupil_id uuid not null references app.pupil (id),
  made_by uuid not null references app.person (id),
  made_at timestamptz not null,
  sealed_what bytea not null,
  who uuid not null references app.person (id), -- who does it
  due_on date,
  done_at timestamptz,
  withdrawn_at timestamptz
);
create index arrangement_referral on app.arrangement (referral_id);
create index arrangement_who on app.arrangement (who);
create index arrangement_partnership on app.arrangement (partnership_id);

create table app.guidance (
  id uuid primary key,
  organisation_id uuid not null,
  young_person_id uuid not null,
  partnership_id uuid references app.partnership (id),
  origin text not null check (origin in ('self', 'invitation', 'referral')),
  received_at timestamptz not null,
  in_contact_at timestamptz,
  started_at timestamptz, -- null: in contact, not yet a trajectory
  ended_at timestamptz,
  ending text check (ending in ('goals_reached', 'young_person_stopped', 'moved', 'passed_on', 'other')),
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id),
  unique (id, organisation_id)
);
create index guidance_young on app.guidance (young_person_id);
create index guidance_organisation on app.guidance (organisation_id, received_at);

create table app.assignment (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  person_id uuid not null references app.person (id),
  kind text not null check (kind in ('worker', 'stand_in')),
  from_at timestamptz not null,
  until_at timestamptz check (until_at >= from_at),
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index assignment_guidance on app.assignment (guidance_id);
create index assignment_person on app.assignment (person_id);

create table app.own_words (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  sealed_text bytea not null,
  said_at timestamptz not null,
  noted_by uuid references app.person (id), -- null: the young person typed it
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index own_words_guidance on app.own_words (guidance_id, said_at);

create table app.contact_moment (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  written_by uuid not null references app.person (id),
  written_at timestamptz not null,
  happened_at timestamptz not null,
  minutes int check (minutes between 1 and 600),
  place text not null check (place in ('school', 'street', 'building', 'home', 'online')),
  about text[] not null check (about <@ array['young_person', 'home', 'peer_group', 'school', 'neighbourhood', 'money', 'online', 'quarrel', 'just_nice']),
  sealed_text bytea,
  edited_at timestamptz,
  taken_out_at timestamptz, -- written in the wrong file: a trace remains, no text
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index contact_moment_guidance on app.contact_moment (guidance_id, happened_at);

create table app.goal (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  sealed_text bytea not null,
  set_at timestamptz not null,
  written_by uuid references app.person (id), -- null: the young person typed it
  edited_at timestamptz,
  ended_at timestamptz,
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id),
  unique (id, guidance_id)
);
create index goal_guidance on app.goal (guidance_id);
create table app.goal_mark (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  goal_id uuid not null,
  mark int not null check (mark between 1 and 10),
  marked_at timestamptz not null,
  noted_by uuid references app.person (id),
  foreign key (goal_id, guidance_id) references app.goal (id, guidance_id),
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index goal_mark_goal on app.goal_mark (goal_id, marked_at);
create index goal_mark_guidance on app.goal_mark (guidance_id);

create table app.factor (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  domain text not null check (domain in ('young_person', 'home', 'peer_group', 'school', 'neighbourhood')),
  kind text not null check (kind in ('risk', 'protective')),
  sealed_text bytea not null,
  named_at timestamptz not null,
  written_by uuid references app.person (id),
  edited_at timestamptz,
  ended_at timestamptz,
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id),
  unique (id, guidance_id)
);
create index factor_guidance on app.factor (guidance_id);
create table app.factor_mark (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  factor_id uuid not null,
  movement text not null check (movement in ('less', 'same', 'more')),
  marked_at timestamptz not null,
  noted_by uuid references app.person (id),
  foreign key (factor_id, guidance_id) references app.factor (id, guidance_id),
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index factor_mark_factor on app.factor_mark (factor_id, marked_at);
create index factor_mark_guidance on app.factor_mark (guidance_id);

create table app.summary (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  sealed_text bytea not null,
  written_at timestamptz not null,
  written_by uuid not null references app.person (id),
  edited_at timestamptz,
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index summary_guidance on app.summary (guidance_id);

-- The text as it was before an edit.
create table app.revision (
  id uuid primary key,
  organisation_id uuid not null,
  guidance_id uuid not null,
  item_kind text not null check (item_kind in ('contact_moment', 'goal', 'factor', 'summary')),
  item_id uuid not null,
  sealed_text bytea,
  at timestamptz not null,
  by uuid references app.person (id),
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index revision_item on app.revision (guidance_id, item_id, at);

create table app.consent (
  id uuid primary key,
  organisation_id uuid not null,
  young_person_id uuid not null,
  partnership_id uuid references app.partnership (id), -- whom the sharing is with
  purpose text not null check (purpose in ('guidance', 'share_school', 'care_meeting', 'research')),
  asked_by uuid not null references app.person (id),
  asked_at timestamptz not null,
  until_at timestamptz not null,
  withdrawn_at timestamptz,
  withdrawn_by text check (withdrawn_by in ('young', 'guardian', 'worker')),
  foreign key (young_person_id, organisation_id) references app.young_person (id, organisation_id),
  unique (id, organisation_id)
);
create index consent_young on app.consent (young_person_id);
create index consent_partnership on app.consent (partnership_id);

-- A role of today (mentor, care coordinator, contact person) or one named person.
create table app.consent_recipient (
  id uuid primary key,
  consent_id uuid not null references app.consent (id),
  role text check (role in ('mentor', 'care_coordinator', 'contact_person')),
  person_id uuid references app.person (id),
  check ((role is null) <> (person_id is null))
);
create index consent_recipient_consent on app.consent_recipient (consent_id);

-- One answer; the latest of each counts.
create table app.consent_answer (
  id uuid primary key,
  organisation_id uuid not null,
  consent_id uuid not null,
  who text not null check (who in ('young', 'guardian')),
  guardian_id uuid,
  answer text not null check (answer in ('yes', 'no')),
  how text not null check (how in ('spoken', 'message', 'paper', 'schakel')),
  sealed_text bytea, -- own words, or the message copied
  answered_at timestamptz not null,
  noted_by uuid references app.person (id), -- null: answered in Schakel by themselves
  check ((who = 'guardian') = (guardian_id is not null)),
  foreign key (consent_id, organisation_id) references app.consent (id, organisation_id),
  foreign key (guardian_id, organisation_id) references app.guardian (id, organisation_id)
);
create index consent_answer_consent on app.consent_answer (consent_id, answered_at);

-- A guardian asked by a link.
create table app.guardian_ask (
  id uuid primary key,
  organisation_id uuid not null,
  consent_id uuid not null,
  guardian_id uuid not null,
  token_hash bytea not null unique,
  asked_at timestamptz not null,
  asked_by uuid not null references app.person (id),
  expires_at timestamptz not null,
  told_only boolean not null, -- the rule that informs: no answer is needed
  foreign key (consent_id, organisation_id) references app.consent (id, organisation_id),
  foreign key (guardian_id, organisation_id) references app.guardian (id, organisation_id)
);
create index guardian_ask_consent on app.guardian_ask (consent_id);

-- The table of boundary.md as data: who must agree, by rule, purpose and age (from_age inclusive, until the next row).
create table app.consent_need (
  rule text not null check (rule in ('default', 'strict', 'inform')),
  purpose text not null,
  from_age int not null,
  young boolean not null,
  guardian boolean not null,
  guardian_told boolean not null,
  primary key (rule, purpose, from_age)
);
insert into app.consent_need (rule, purpose, from_age, young, guardian, guardian_told)
select rule, purpose, from_age,
  from_age >= 12,
  case when purpose = 'guidance' then from_age = 0 or (rule = 'strict' and from_age = 12)
    when rule = 'inform' then from_age = 0
    when rule = 'strict' then from_age in (0, 12, 16)
    else from_age in (0, 12) end,
  rule = 'inform' and from_age = 12
from unnest(array['default', 'strict', 'inform']) rule,
  unnest(array['guidance', 'give_name', 'share_school', 'care_meeting', 'research']) purpose,
  unnest(array[0, 12, 16, 18]) from_age;

-- An organisation's choice per purpose, with its reason; the latest counts.
create table app.consent_choice (
  id uuid primary key,
  organisation_id uuid not null references app.organisation (id),
  purpose text not null check (purpose in ('guidance', 'give_name', 'share_school', 'care_meeting', 'research')),
  rule text not null check (rule in ('default', 'strict', 'inform')),
  reason text not null check (length(reason) between 1 and 2000),
  chosen_by uuid not null references app.person (id),
  from_at timestamptz not null
);
create index consent_choice_organisation on app.consent_choice (organisation_id, purpose, from_at);

create table app.share (
  id uuid primary key,
  organisation_id uuid not null,
  consent_id uuid not null,
  guidance_id uuid not null,
  partnership_id uuid not null references app.partnership (id),
  item_kind text not null check (item_kind in ('contact_moment', 'goal', 'factor', 'summary', 'goal_mark')),
  item_id uuid not null,
  about_name text not null check (length(about_name) between 1 and 200), -- the name the recipient sees above it
  shared_by uuid not null references app.person (id),
  shared_at timestamptz not null,
  ended_at timestamptz,
  ended_by text check (ended_by in ('young', 'guardian', 'worker', 'taken_out', 'linked_ended')),
  foreign key (consent_id, organisation_id) references app.consent (id, organisation_id),
  foreign key (guidance_id, organisation_id) references app.guidance (id, organisation_id)
);
create index share_consent on app.share (consent_id);
create index share_guidance on app.share (guidance_id);
create index share_partnership on app.share (partnership_id) where ended_at is null;
create index share_item on app.share (item_id);

-- When a recipient first and last read a share.
create table app.share_read (
  share_id uuid not null references app.share (id),
  person_id uuid not null references app.person (id),
  first_at timestamptz not null,
  last_at timestamptz not null,
  primary key (share_id, person_id)
);

-- What school staff write for the youth workers of one young person; its key is its own.
create table app.school_entry (
  id uuid primary key,
  partnership_id uuid not null references app.partnership (id),
  school_organisation_id uuid not null references app.organisation (id),
  pupil_id uuid not null references app.pupil (id),
  consent_id uuid references app.consent (id),
  referral_id uuid references app.referral (id),
  addressed_to uuid references app.person (id), -- a mentor who may read it too
  written_by uuid not null references app.person (id),
  written_at timestamptz not null,
  sealed_text bytea not null,
  edited_at timestamptz,
  taken_out_at timestamptz,
  check ((consent_id is null) <> (referral_id is null))
);
create index school_entry_pupil on app.school_entry (pupil_id, written_at);
create index school_entry_writer on app.school_entry (written_by);

create table app.attachment (
  id uuid primary key,
  organisation_id uuid not null,
  consent_id uuid not null,
  mime text not null check (mime in ('image/jpeg', 'image/png', 'application/pdf')),
  size int not null check (size between 1 and 10485760),
  sealed_bytes bytea not null,
  added_by uuid not null references app.person (id),
  added_at timestamptz not null,
  foreign key (consent_id, organisation_id) references app.consent (id, organisation_id)
);
create index attachment_consent on app.attachment (consent_id);
