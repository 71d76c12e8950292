-- Every table is guarded, whoever adds one: row security on and forced, no policy means nobody.
set local role schakel_owner;
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'app' and tablename <> 'migration' loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('grant select, insert, update, delete on app.%I to schakel_app', t);
    execute format('grant select, insert, delete on app.%I to schakel_keeper', t);
    execute format('create policy keeper on app.%I for all to schakel_keeper using (true) with check (true)', t);
  end loop;
end $$;
grant usage on schema app to schakel_keeper;
grant select on app.migration to schakel_keeper;
reset role;
set local role schakel_auth;
grant usage on schema auth to schakel_keeper;
grant select, insert on all tables in schema auth to schakel_keeper;
reset role;
set local role schakel_guard;
revoke execute on all functions in schema guard from public;
grant execute on all functions in schema guard to schakel_app, schakel_owner;
reset role;
