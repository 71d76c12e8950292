-- What guard alone may read beyond a policy: what a policy must look up outside its own row. No text of a file is among them.
do $$
declare t text;
begin
  foreach t in array array['organisation', 'location', 'person', 'membership', 'member_invite', 'partnership', 'partnership_type', 'partnership_worker',
    'contact_person', 'school_class', 'pupil', 'enrolment', 'young_person', 'young_person_private', 'pupil_link', 'link_try', 'guardian', 'exclusion',
    'invitation', 'referral', 'referral_yes', 'referral_file', 'guidance', 'assignment', 'consent', 'consent_recipient', 'consent_answer', 'guardian_ask',
    'consent_need', 'consent_choice', 'share', 'installation', 'example_door', 'school_entry', 'arrangement', 'holiday', 'presence', 'absence'] loop
    execute format('grant select on app.%I to schakel_guard', t);
    execute format('create policy guard on app.%I for select to schakel_guard using (true)', t);
  end loop;
end $$;
