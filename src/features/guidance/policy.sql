-- A file is read by the assigned and the young person. The coordinator sees who, stage and dates: the rows of guidance and assignment, nothing inside.
create policy read on app.guidance for select to schakel_app using (
  id in (select guard.my_guidances()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])));
create policy begin on app.guidance for insert to schakel_app with check (
  young_person_id in (select guard.my_beginners()) and
  organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator'])));
create policy change on app.guidance for update to schakel_app
  using (id in (select guard.my_guidances()) and (select guard.person()) is not null)
  with check (organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator'])));

create policy read on app.assignment for select to schakel_app using (
  guidance_id in (select guard.my_guidances()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])));
create policy assign on app.assignment for insert to schakel_app with check (
  (guidance_id in (select guard.my_guidances()) and (select guard.person()) is not null)
  or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))
  or (person_id = (select guard.person()) and guidance_id in (select guard.unassigned_by_me(guidance_id))));
create policy change on app.assignment for update to schakel_app
  using ((guidance_id in (select guard.my_guidances()) and (select guard.person()) is not null)
    or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])))
  with check (organisation_id in (select guard.my_organisations()));

do $$
declare t text;
declare actor text;
begin
  -- What is inside a file: the assigned write, each in their own name; the young person too where the words can be theirs, and
  -- nobody's name stands under those. A shared item is read by its recipients.
  for t, actor in values ('own_words', 'noted_by'), ('contact_moment', 'written_by'), ('goal', 'written_by'), ('goal_mark', 'noted_by'),
    ('factor', 'written_by'), ('factor_mark', 'noted_by'), ('summary', 'written_by'), ('revision', 'by') loop
    execute format('create policy read on app.%I for select to schakel_app using (guidance_id in (select guard.my_guidances()))', t);
    execute format('create policy write on app.%I for insert to schakel_app with check (guidance_id in (select guard.my_guidances())
      and %I is not distinct from (select guard.person()))', t, actor);
  end loop;
  foreach t in array array['contact_moment', 'goal', 'factor', 'summary', 'goal_mark'] loop
    execute format('create policy read_shared on app.%I for select to schakel_app using ((id, guidance_id) in (select s.item_id, s.guidance_id from guard.my_shared_items(%L) s))', t, t);
  end loop;
  foreach t in array array['contact_moment', 'goal', 'factor', 'summary', 'revision'] loop
    execute format('create policy change on app.%I for update to schakel_app
      using (guidance_id in (select guard.my_guidances()) and (select guard.person()) is not null)
      with check (guidance_id in (select guard.my_guidances()))', t);
  end loop;
end $$;
