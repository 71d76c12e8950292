-- Partnerships and their people belong to both sides.
create policy read on app.partnership for select to schakel_app using (
  id in (select guard.my_partnerships()) or id in (select guard.my_managed_partnerships())
  or id in (select g.partnership_id from app.guidance g where g.young_person_id = (select guard.young()))
  or id in (select c.partnership_id from app.consent c where c.id = (select guard.asked_consent())));
create policy propose on app.partnership for insert to schakel_app with check (
  proposed_by = (select guard.person()) and accepted_at is null
  and proposed_by_organisation_id in (youth_organisation_id, school_organisation_id)
  and proposed_by_organisation_id in (select guard.my_organisations_as(array['administrator', 'youth_work_coordinator', 'school_management'])));
-- It is accepted by the side that did not propose it.
create policy change on app.partnership for update to schakel_app
  using (id in (select guard.my_managed_partnerships())) with check (id in (select guard.my_managed_partnerships())
    and (accepted_at is null or accepted_at < guard.now()
      or case proposed_by_organisation_id when youth_organisation_id then school_organisation_id else youth_organisation_id end
        in (select guard.my_organisations_as(array['administrator', 'youth_work_coordinator', 'school_management']))));

do $$
declare t text;
begin
  foreach t in array array['partnership_type', 'partnership_worker', 'contact_person'] loop
    execute format('create policy read on app.%I for select to schakel_app using (
      partnership_id in (select guard.my_partnerships()) or partnership_id in (select guard.my_managed_partnerships())
      or partnership_id in (select g.partnership_id from app.guidance g where g.young_person_id = (select guard.young()))
      or partnership_id in (select c.partnership_id from app.consent c where c.id = (select guard.asked_consent())))', t);
    execute format('create policy add on app.%I for insert to schakel_app with check (partnership_id in (select guard.my_managed_partnerships()))', t);
    execute format('create policy change on app.%I for update to schakel_app
      using (partnership_id in (select guard.my_managed_partnerships())) with check (partnership_id in (select guard.my_managed_partnerships()))', t);
  end loop;
end $$;

create policy read on app.presence for select to schakel_app using (
  partnership_id in (select guard.my_partnerships()) or organisation_id in (select guard.my_organisations())
  or person_id in (select guard.young_workers()));
create policy keep on app.presence for all to schakel_app
  using (person_id = (select guard.person()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator'])))
  with check (organisation_id in (select guard.my_organisations()) and partnership_id in (select guard.my_partnerships())
    and (person_id = (select guard.person()) or organisation_id in (select guard.my_organisations_as(array['youth_work_coordinator']))));
