#!/bin/sh
# Runs once, when the data volume is empty: the roles and databases of Công Vụ and of Temporal.
# The roles are those of libs/persistence (roles.ts): the app role owns nothing, so that row-level security binds it.
set -eu

psql --no-psqlrc --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\getenv owner_password CONGVU_OWNER_PASSWORD
\getenv app_password CONGVU_APP_PASSWORD
\getenv reader_password CONGVU_READER_PASSWORD
\getenv temporal_password TEMPORAL_DB_PASSWORD

CREATE ROLE congvu_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'owner_password';
CREATE ROLE congvu_app LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'app_password';
CREATE ROLE congvu_reader LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'reader_password';
CREATE ROLE temporal LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD :'temporal_password';
ALTER ROLE congvu_reader SET default_transaction_read_only = on;

CREATE DATABASE congvu OWNER congvu_owner;
REVOKE CONNECT, TEMPORARY ON DATABASE congvu FROM PUBLIC;
GRANT CONNECT ON DATABASE congvu TO congvu_app, congvu_reader;

CREATE DATABASE temporal OWNER temporal;
REVOKE CONNECT, TEMPORARY ON DATABASE temporal FROM PUBLIC;
CREATE DATABASE temporal_visibility OWNER temporal;
REVOKE CONNECT, TEMPORARY ON DATABASE temporal_visibility FROM PUBLIC;
SQL
