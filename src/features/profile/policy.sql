-- What the functions of sign-in write, and nobody else: an account and its person, a role that an invitation gives, the
-- sign-in of an example's person.
grant insert on app.person, app.membership to schakel_guard;
grant update (user_id) on app.person to schakel_guard;
grant update (accepted_at) on app.member_invite to schakel_guard;
