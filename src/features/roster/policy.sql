-- Classes are known to all who work at the school or with it; who is in them is not.
create policy read on app.school_class for select to schakel_app using (
  organisation_id in (select guard.my_organisations()) or organisation_id in (select guard.my_partner_organisations()) or organisation_id in (select guard.young_organisations()));
create policy keep on app.school_class for insert to schakel_app
  with check (location_id in (select guard.my_locations_as(array['administrator'])) or location_id in (select guard.my_roster_locations()));
create policy change on app.school_class for update to schakel_app
  using (location_id in (select guard.my_locations_as(array['care_coordinator', 'administrator'])))
  with check (location_id in (select guard.my_locations_as(array['care_coordinator', 'administrator'])));

create policy read on app.pupil for select to schakel_app using (
  id in (select guard.my_pupils()) or id in (select guard.my_known_pupils()));
create policy add on app.pupil for insert to schakel_app with check (location_id in (select guard.my_roster_locations()));
create policy change on app.pupil for update to schakel_app
  using (id in (select guard.my_pupils_as(array['care_coordinator', 'contact_person'])))
  with check (location_id in (select guard.my_roster_locations()));

create policy read on app.enrolment for select to schakel_app using (
  pupil_id in (select guard.my_pupils()) or pupil_id in (select guard.my_known_pupils()));
create policy add on app.enrolment for insert to schakel_app with check (
  class_id in (select c.id from app.school_class c where c.location_id in (select guard.my_roster_locations())));
create policy change on app.enrolment for update to schakel_app
  using (pupil_id in (select guard.my_pupils_as(array['care_coordinator', 'contact_person'])))
  with check (class_id in (select c.id from app.school_class c where c.location_id in (select guard.my_roster_locations())));
