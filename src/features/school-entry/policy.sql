-- What school writes: its writer, the care coordinator, the mentor if addressed, the assigned, the young person.
create policy read on app.school_entry for select to schakel_app using (
  ((written_by = (select guard.person()) or addressed_to = (select guard.person())) and pupil_id in (select guard.my_pupils()))
  or pupil_id in (select guard.my_pupils_as(array['care_coordinator']))
  or id in (select guard.my_file_entries()));
create policy write on app.school_entry for insert to schakel_app with check (
  written_by = (select guard.person()) and pupil_id in (select guard.my_pupils())
  and ((consent_id, pupil_id, partnership_id) in (select w.consent_id, w.pupil_id, w.partnership_id from guard.my_consented_pupils() w)
    or (referral_id, pupil_id, partnership_id) in (select r.id, r.pupil_id, r.partnership_id from app.referral r)));
create policy change on app.school_entry for update to schakel_app
  using (written_by = (select guard.person()) and pupil_id in (select guard.my_pupils()))
  with check (written_by = (select guard.person()));
