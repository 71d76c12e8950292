-- Roles that cannot log in. owner: owns the tables; guard: owns the guard functions; app: what a request works as; auth: sign-in.
-- keeper: copies and restores whole tables, by the `schakel` command only.
do $$
declare r text;
begin
  foreach r in array array['schakel_owner', 'schakel_guard', 'schakel_app', 'schakel_auth', 'schakel_keeper'] loop
    if not exists (select from pg_roles where rolname = r) then
      begin
        execute format('create role %I nologin', r);
      exception when duplicate_object or unique_violation then null;
      end;
    end if;
  end loop;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant schakel_owner, schakel_guard, schakel_app, schakel_auth, schakel_keeper to %I with inherit true, set true', current_user);
  end if;
end $$;

create schema if not exists app authorization schakel_owner;
create schema if not exists auth authorization schakel_auth;
create table if not exists app.migration (name text primary key, hash text not null, at timestamptz not null);
alter table app.migration owner to schakel_owner;
