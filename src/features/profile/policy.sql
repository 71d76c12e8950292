-- What only the functions of sign-in do: make an account with its person, begin a role that an invitation gives, sign in the
-- people of an example, and hand the viewer their own drafts, sealed as they are, with their session.
grant insert on app.person, app.membership to schakel_guard;
grant update (user_id) on app.person to schakel_guard;
grant update (accepted_at) on app.member_invite to schakel_guard;
grant select on app.draft to schakel_guard;
create policy sign_in_add on app.person for insert to schakel_guard with check (true);
create policy sign_in_link on app.person for update to schakel_guard using (true) with check (true);
create policy sign_in_add on app.membership for insert to schakel_guard with check (true);
create policy sign_in_accept on app.member_invite for update to schakel_guard using (true) with check (true);
create policy sign_in_own on app.draft for select to schakel_guard using (person_id = guard.person());
