-- Young people and guardians belong to youth work: the assigned and the young person read them; the coordinator sees who.
create policy read on app.young_person for select to schakel_app using (
  id in (select guard.my_young_people())
  or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))
  or id in (select c.young_person_id from app.consent c where c.id = (select guard.asked_consent())));
create policy add on app.young_person for insert to schakel_app with check (
  created_by = (select guard.person()) and organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator'])));
create policy change on app.young_person for update to schakel_app
  using (id in (select guard.my_young_people()) and (select guard.person()) is not null) with check (id in (select guard.my_young_people()));

create policy read on app.young_person_private for select to schakel_app using (young_person_id in (select guard.my_young_people()));
create policy add on app.young_person_private for insert to schakel_app with check (
  organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator']))
  and young_person_id in (select guard.my_young_people()));
create policy change on app.young_person_private for update to schakel_app
  using (young_person_id in (select guard.my_young_people()) and (select guard.person()) is not null) with check (young_person_id in (select guard.my_young_people()));

create policy read on app.pupil_link for select to schakel_app using (young_person_id in (select guard.my_young_people()));
create policy add on app.pupil_link for insert to schakel_app with check (
  linked_by = (select guard.person()) and young_person_id in (select guard.my_young_people()));
create policy change on app.pupil_link for update to schakel_app
  using (young_person_id in (select guard.my_young_people()) and (select guard.person()) is not null)
  with check (young_person_id in (select guard.my_young_people()));

create policy own on app.link_try for select to schakel_app using (person_id = (select guard.person()));
create policy add on app.link_try for insert to schakel_app with check (person_id = (select guard.person()));
create policy note on app.link_try for update to schakel_app using (person_id = (select guard.person())) with check (person_id = (select guard.person()));

create policy read on app.guardian for select to schakel_app using (
  young_person_id in (select guard.my_young_people()) or id = (select guard.guardian()));
create policy add on app.guardian for insert to schakel_app with check (
  young_person_id in (select guard.my_young_people()) and (select guard.person()) is not null);
create policy change on app.guardian for update to schakel_app
  using (young_person_id in (select guard.my_young_people()) and (select guard.person()) is not null)
  with check (young_person_id in (select guard.my_young_people()));

-- Nothing shows that somebody is excluded but to the assigned, who set it.
create policy read on app.exclusion for select to schakel_app using (
  young_person_id in (select guard.my_young_people()) and (select guard.person()) is not null);
create policy add on app.exclusion for insert to schakel_app with check (
  young_person_id in (select guard.my_young_people()) and set_by = (select guard.person()));
create policy change on app.exclusion for update to schakel_app
  using (young_person_id in (select guard.my_young_people()) and (select guard.person()) is not null)
  with check (young_person_id in (select guard.my_young_people()));
