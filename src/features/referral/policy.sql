-- A referral belongs to both sides from the moment its consent is there; before, only to its writer.
create policy read on app.referral for select to schakel_app using (id in (select guard.my_referrals()));
create policy write on app.referral for insert to schakel_app with check (
  written_by = (select guard.person()) and partnership_id in (select guard.my_ways_to_refer(pupil_id))
  and (partnership_id, youth_organisation_id, school_organisation_id) in (
    select p.id, p.youth_organisation_id, p.school_organisation_id from app.partnership p));
create policy change on app.referral for update to schakel_app
  using (id in (select guard.my_referrals()) and (select guard.person()) is not null)
  with check (written_by = (select guard.person()) or partnership_id in (select guard.my_work_partnerships()) or id in (select guard.my_referrals()));
create policy discard on app.referral for delete to schakel_app using (written_by = (select guard.person()) and sent_at is null);

create policy read on app.referral_yes for select to schakel_app using (referral_id in (select guard.my_referrals()));
create policy add on app.referral_yes for insert to schakel_app with check (
  noted_by = (select guard.person()) and referral_id in (select r.id from app.referral r where r.written_by = (select guard.person())));
create policy withdraw on app.referral_yes for update to schakel_app
  using (referral_id in (select guard.my_referrals())) with check (referral_id in (select guard.my_referrals()));
create policy discard on app.referral_yes for delete to schakel_app using (
  referral_id in (select r.id from app.referral r where r.written_by = (select guard.person()) and r.sent_at is null));

create policy read on app.referral_event for select to schakel_app using (referral_id in (select guard.my_referrals()));
create policy add on app.referral_event for insert to schakel_app with check (
  by = (select guard.person()) and referral_id in (select guard.my_referrals()));

create policy read on app.referral_file for select to schakel_app using (young_person_id in (select guard.my_young_people()));
create policy add on app.referral_file for insert to schakel_app with check (
  (select guard.person()) is not null and
  young_person_id in (select guard.my_young_people()) and referral_id in (select guard.my_referrals()));
