-- Consent is the young person's; the assigned keep it, a guardian sees the one that asks for their yes, a recipient that it runs.
create policy read on app.consent for select to schakel_app using (
  young_person_id in (select guard.my_young_people()) or id = (select guard.asked_consent()) or id in (select guard.my_received_consents()));
create policy ask on app.consent for insert to schakel_app with check (
  asked_by = (select guard.person()) and young_person_id in (select guard.my_young_people()));
create policy change on app.consent for update to schakel_app
  using (young_person_id in (select guard.my_young_people()) or id = (select guard.asked_consent()))
  with check (young_person_id in (select guard.my_young_people()) or id = (select guard.asked_consent()));

create policy read on app.consent_recipient for select to schakel_app using (
  consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people()) or c.id = (select guard.asked_consent())));
-- Whoever answered said yes to these recipients: no others from then on.
create policy name on app.consent_recipient for insert to schakel_app with check (
  not exists (select from app.consent_answer a where a.consent_id = consent_recipient.consent_id) and
  consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people()) and c.asked_by = (select guard.person())));

create policy read on app.consent_answer for select to schakel_app using (
  consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people()))
  or (guardian_id = (select guard.guardian()) and consent_id = (select guard.asked_consent())));
create policy note on app.consent_answer for insert to schakel_app with check (
  (noted_by = (select guard.person()) and consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people())))
  or (who = 'young' and noted_by is null and (select guard.young()) is not null
    and consent_id in (select c.id from app.consent c where c.young_person_id = (select guard.young())))
  or (who = 'guardian' and noted_by is null and guardian_id = (select guard.guardian()) and consent_id = (select guard.asked_consent())));

create policy read on app.guardian_ask for select to schakel_app using (
  consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people()))
  or (guardian_id = (select guard.guardian()) and consent_id = (select guard.asked_consent())));
create policy ask on app.guardian_ask for insert to schakel_app with check (
  asked_by = (select guard.person()) and consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people())));

create policy read on app.consent_choice for select to schakel_app using (organisation_id in (select guard.my_organisations()) or organisation_id in (select guard.my_partner_organisations()));
create policy choose on app.consent_choice for insert to schakel_app with check (
  chosen_by = (select guard.person()) and organisation_id in (select guard.my_organisations_as(array['administrator', 'privacy_officer'])));

create policy read on app.attachment for select to schakel_app using (
  consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people())));
create policy add on app.attachment for insert to schakel_app with check (
  added_by = (select guard.person()) and consent_id in (select c.id from app.consent c where c.young_person_id in (select guard.my_young_people())));
