#!/bin/bash
# Runs once, when the database is first made: who owns the tables, who works with them, and who may read the population register.
set -euo pipefail

psql --set=ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres \
  --set=migrator="$JAMAA_MIGRATOR_PASSWORD" --set=app="$JAMAA_APP_PASSWORD" --set=register="$JAMAA_REGISTER_PASSWORD" <<'SQL'
CREATE ROLE jamaa_migrator LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'migrator';
CREATE ROLE jamaa_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'app';
CREATE ROLE jamaa_register LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD :'register';
CREATE DATABASE jamaa OWNER jamaa_migrator;
REVOKE CONNECT, TEMPORARY ON DATABASE jamaa FROM PUBLIC;
GRANT CONNECT ON DATABASE jamaa TO jamaa_app, jamaa_register;
SQL
