-- A draft is its writer's.
create policy own on app.draft for all to schakel_app using (person_id = (select guard.person())) with check (person_id = (select guard.person()));
