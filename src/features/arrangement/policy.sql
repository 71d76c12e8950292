-- Who does what, when: those named in it, the care coordinator (with_school: the contact person), the assigned, the young person.
create policy read on app.arrangement for select to schakel_app using (
  ((who = (select guard.person()) or made_by = (select guard.person()))
    and (pupil_id in (select guard.my_pupils()) or pupil_id in (select guard.my_known_pupils()) or referral_id in (select guard.my_referrals())))
  or pupil_id in (select guard.my_pupils_as(array['care_coordinator', 'contact_person']))
  or (pupil_id in (select l.pupil_id from app.pupil_link l where l.young_person_id in (select guard.my_young_people()))
    and referral_id in (select guard.my_referrals())));
create policy add on app.arrangement for insert to schakel_app with check (
  made_by = (select guard.person()) and referral_id in (select guard.my_referrals())
  and (referral_id, pupil_id, partnership_id) in (select r.id, r.pupil_id, r.partnership_id from app.referral r)
  and who in (select guard.my_people()));
create policy change on app.arrangement for update to schakel_app
  using ((who = (select guard.person()) or made_by = (select guard.person()))
    and (pupil_id in (select guard.my_pupils()) or referral_id in (select guard.my_referrals())))
  with check (pupil_id in (select guard.my_pupils()) or referral_id in (select guard.my_referrals()));
