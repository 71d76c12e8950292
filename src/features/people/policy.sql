-- People and their roles. Administrators manage the people of their organisation; nobody reads a file by being one.
create policy read on app.person for select to schakel_app using (id in (select guard.my_people()));
create policy change_own on app.person for update to schakel_app using (id = (select guard.person())) with check (id = (select guard.person()));

create policy read on app.membership for select to schakel_app using (
  organisation_id in (select guard.my_organisations()) or organisation_id in (select guard.my_partner_organisations())
  or ((select guard.young()) is not null and person_id in (select guard.my_people()))
  or ((select guard.guardian()) is not null and person_id in (select guard.my_people())));
create policy add on app.membership for insert to schakel_app
  with check (organisation_id in (select guard.my_organisations_as(array['administrator'])) and person_id in (select guard.my_people()));
create policy change on app.membership for update to schakel_app
  using (organisation_id in (select guard.my_organisations_as(array['administrator'])))
  with check (organisation_id in (select guard.my_organisations_as(array['administrator'])));

create policy manage on app.member_invite for all to schakel_app
  using (organisation_id in (select guard.my_organisations_as(array['administrator'])))
  with check (organisation_id in (select guard.my_organisations_as(array['administrator'])));

-- Who is away: their organisation and the staff of its partnerships see that, never why.
create policy read on app.absence for select to schakel_app using (
  organisation_id in (select guard.my_organisations()) or organisation_id in (select guard.my_partner_organisations())
  or person_id in (select guard.young_workers()));
create policy note on app.absence for insert to schakel_app with check (
  noted_by = (select guard.person())
  and organisation_id in (select guard.my_organisations())
  and (person_id = (select guard.person()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))));
create policy change on app.absence for update to schakel_app using (
  person_id = (select guard.person()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])))
  with check (person_id = (select guard.person()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])));

-- The invitation of the first administrator of an organisation that is brought in, by guard.bring_in only.
grant insert on app.member_invite to schakel_guard;
create policy guard_add on app.member_invite for insert to schakel_guard with check (true);
