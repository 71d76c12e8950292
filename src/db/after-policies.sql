-- Every table is guarded, whoever adds one: row security on and forced, no policy means nobody.
set local role schakel_owner;
do $$
declare t text;
begin
  for t in select tablename from pg_tables where schemaname = 'app' and tablename <> 'migration' loop
    execute format('alter table app.%I enable row level security', t);
    execute format('alter table app.%I force row level security', t);
    execute format('grant select, insert, update, delete on app.%I to schakel_app', t);
  end loop;
end $$;
reset role;
set local role schakel_guard;
revoke execute on all functions in schema guard from public;
grant execute on all functions in schema guard to schakel_app, schakel_owner;
reset role;
