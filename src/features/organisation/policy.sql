-- Organisations, locations and calendars: read by everyone who is signed in and works there or with them.
create policy read on app.organisation for select to schakel_app using (
  id in (select guard.my_organisations()) or id in (select guard.my_partner_organisations())
  or id in (select guard.young_organisations())
  or id in (select guard.asked_organisations()));
create policy change on app.organisation for update to schakel_app
  using (id in (select guard.my_organisations_as(array['administrator'])))
  with check (id in (select guard.my_organisations_as(array['administrator'])));

create policy read on app.location for select to schakel_app using (
  organisation_id in (select guard.my_organisations()) or organisation_id in (select guard.my_partner_organisations())
  or organisation_id in (select guard.young_organisations()));
create policy add on app.location for insert to schakel_app with check (organisation_id in (select guard.my_organisations_as(array['administrator'])));
create policy change on app.location for update to schakel_app
  using (organisation_id in (select guard.my_organisations_as(array['administrator'])))
  with check (organisation_id in (select guard.my_organisations_as(array['administrator'])));

-- The calendar: the school's administrators and management keep it.
do $$
declare t text;
begin
  foreach t in array array['school_year', 'holiday'] loop
    execute format('create policy read on app.%I for select to schakel_app using (
      organisation_id in (select guard.my_organisations()) or organisation_id in (select guard.my_partner_organisations()) or organisation_id in (select guard.young_organisations()))', t);
    execute format('create policy keep on app.%I for all to schakel_app
      using (location_id in (select guard.my_locations_as(array[''administrator'', ''school_management''])))
      with check (location_id in (select guard.my_locations_as(array[''administrator'', ''school_management''])))', t);
  end loop;
end $$;

create policy read on app.installation for select to schakel_app using (true);
create policy read on app.consent_need for select to schakel_app using (true);

-- Setting up, and bringing in an organisation, by guard.set_up and guard.bring_in only.
grant insert on app.installation, app.organisation, app.location to schakel_guard;
create policy guard_add on app.installation for insert to schakel_guard with check (true);
create policy guard_add on app.organisation for insert to schakel_guard with check (true);
create policy guard_add on app.location for insert to schakel_guard with check (true);
