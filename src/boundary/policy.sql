-- The audit log: everyone adds what they do themselves; the privacy officer reads the own organisation's, a young person their own file's.
create policy add on app.audit for insert to schakel_app with check (
  (actor_kind = 'person' and actor_id = (select guard.person()))
  or (actor_kind = 'young' and actor_id = (select guard.young()))
  or (actor_kind = 'guardian' and actor_id = (select guard.guardian())));
create policy read on app.audit for select to schakel_app using (
  organisation_id in (select guard.my_organisations_as(array['privacy_officer']))
  or ((select guard.young()) is not null and file = decode(current_setting('schakel.file', true), 'hex')));

-- Which people an example offers at its door; empty in a real installation.
create policy read on app.example_door for select to schakel_app using (true);
