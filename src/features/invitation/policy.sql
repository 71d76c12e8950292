-- A maker sees that codes were given; the use of one belongs to youth work.
create policy read on app.invitation for select to schakel_app using (made_by = (select guard.person()));
create policy add on app.invitation for insert to schakel_app with check (
  made_by = (select guard.person()) and partnership_id in (select guard.my_partnerships()));

create policy read on app.invitation_use for select to schakel_app using (young_person_id in (select guard.my_young_people()));
create policy add on app.invitation_use for insert to schakel_app with check (
  used_by = (select guard.person()) and young_person_id in (select guard.my_young_people()));
