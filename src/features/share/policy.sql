-- A share: the young person, the assigned, its recipients of today while the consent under it runs.
create policy read on app.share for select to schakel_app using (
  guidance_id in (select guard.my_guidances()) or id in (select guard.my_received_shares()));
create policy share on app.share for insert to schakel_app with check (
  shared_by = (select guard.person()) and guidance_id in (select guard.my_guidances()) and guard.consent_runs(consent_id)
  and consent_id in (select c.id from app.consent c join app.guidance g on g.young_person_id = c.young_person_id where g.id = guidance_id));
-- What was taken back stays so: neither of the two changes reaches it. A guardian takes back by guard.take_back_all.
create policy take_back on app.share for update to schakel_app
  using (guidance_id in (select guard.my_guidances()) and ended_at is null)
  with check (guidance_id in (select guard.my_guidances()) and ended_at is not null);

create policy read on app.share_read for select to schakel_app using (
  person_id = (select guard.person()) or share_id in (select s.id from app.share s where s.guidance_id in (select guard.my_guidances())));
create policy note on app.share_read for insert to schakel_app with check (
  person_id = (select guard.person()) and share_id in (select guard.my_received_shares()));
create policy again on app.share_read for update to schakel_app using (person_id = (select guard.person())) with check (person_id = (select guard.person()));
create policy rename on app.share for update to schakel_app
  using (guidance_id in (select guard.my_guidances()) and (select guard.person()) is not null and ended_at is null)
  with check (guidance_id in (select guard.my_guidances()) and ended_at is null);

-- All shares of a consent that stopped, by guard.take_back_all only.
grant update (ended_at, ended_by) on app.share to schakel_guard;
create policy guard_end on app.share for update to schakel_guard using (true) with check (ended_at is not null);
