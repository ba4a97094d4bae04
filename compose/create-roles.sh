#!/bin/sh
# Run once by PostgreSQL's image, when its volume is empty: the owner of the tables, and the role that the server works with.
set -eu
psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" <<'SQL'
\set owner_password `cat /run/secrets/migration_database_password`
\set app_password `cat /run/secrets/database_password`
CREATE ROLE consilium_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE consilium LOGIN PASSWORD :'app_password';
ALTER DATABASE consilium OWNER TO consilium_owner;
SQL
