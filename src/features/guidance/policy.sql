-- A file is read by the assigned and the young person. The coordinator sees who, stage and dates: the rows of guidance and assignment, nothing inside.
create policy read on app.guidance for select to schakel_app using (
  id in (select guard.my_guidances()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])));
create policy begin on app.guidance for insert to schakel_app with check (
  organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator'])));
create policy change on app.guidance for update to schakel_app
  using (id in (select guard.my_guidances()) and (select guard.person()) is not null)
  with check (organisation_id in (select guard.my_organisations_as(array['youth_worker', 'youth_work_coordinator'])));

create policy read on app.assignment for select to schakel_app using (
  guidance_id in (select guard.my_guidances()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])));
create policy assign on app.assignment for insert to schakel_app with check (
  guidance_id in (select guard.my_guidances())
  or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))
  or (person_id = (select guard.person()) and guidance_id in (select guard.unassigned_by_me(guidance_id))));
create policy change on app.assignment for update to schakel_app
  using ((guidance_id in (select guard.my_guidances()) and (select guard.person()) is not null)
    or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])))
  with check (organisation_id in (select guard.my_organisations()));

do $$
declare t text;
begin
  -- What is inside a file: the assigned write, the young person too where the words are theirs; a shared item is read by its recipients.
  foreach t in array array['own_words', 'contact_moment', 'goal', 'goal_mark', 'factor', 'factor_mark', 'summary', 'revision'] loop
    execute format('create policy read on app.%I for select to schakel_app using (guidance_id in (select guard.my_guidances()))', t);
    execute format('create policy write on app.%I for insert to schakel_app with check (guidance_id in (select guard.my_guidances()))', t);
  end loop;
  foreach t in array array['contact_moment', 'goal', 'factor', 'summary', 'goal_mark'] loop
    execute format('create policy read_shared on app.%I for select to schakel_app using (id in (select guard.my_shared_items(%L)))', t, t);
  end loop;
  foreach t in array array['contact_moment', 'goal', 'factor', 'summary', 'revision'] loop
    execute format('create policy change on app.%I for update to schakel_app
      using (guidance_id in (select guard.my_guidances()) and (select guard.person()) is not null)
      with check (guidance_id in (select guard.my_guidances()))', t);
  end loop;
end $$;
