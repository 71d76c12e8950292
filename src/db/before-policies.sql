-- Clears all policies and guard functions, so that what stands in the files is all there is.
do $$
declare p record;
begin
  for p in select schemaname, tablename, policyname from pg_policies where schemaname = 'app' loop
    execute format('drop policy %I on %I.%I', p.policyname, p.schemaname, p.tablename);
  end loop;
end $$;
drop schema if exists guard cascade;
create schema guard authorization schakel_guard;
grant usage on schema app to schakel_guard, schakel_app;
grant usage on schema guard to schakel_owner, schakel_app;
revoke all on all tables in schema app from schakel_guard, schakel_app;
